package io.rexorm.cli.config;

import io.rexorm.script.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a {@code rexorm.yaml} strictly: every key has to be known, every value of the right shape. */
final class YamlReader {
    private static final String PROFILES = "profiles";

    private final String file;
    private final Path folder;
    private final YamlConfiguration configuration = new YamlConfiguration(new LinkedHashMap<>(), new LinkedHashMap<>());

    private YamlReader(String file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Reads a text.
     *
     * @param file the file as people call it
     * @param folder where it is
     * @throws ConfigurationException at the first fault, with its position
     */
    static YamlConfiguration read(String text, String file, Path folder) {
        YamlReader reader = new YamlReader(file, folder);
        Node root = YamlSyntax.compose(text, file);
        if (root != null) {
            reader.readTop(root);
        }
        return reader.configuration;
    }

    private void readTop(Node root) {
        for (Map.Entry<ScalarNode, Node> entry : entries(root, "the file").entrySet()) {
            String name = entry.getKey().getValue();
            if (name.equals(PROFILES)) {
                readProfiles(entry.getValue());
            } else {
                readEntry(entry.getKey(), entry.getValue(), new Section("", null, configuration.values()));
            }
        }
    }

    private void readProfiles(Node node) {
        for (Map.Entry<ScalarNode, Node> entry : entries(node, "'profiles'").entrySet()) {
            String profile = entry.getKey().getValue();
            Map<Setting, Value> values = new LinkedHashMap<>();
            configuration.profiles().put(profile, values);
            readSection(entry.getValue(), "the profile '" + profile + "'", new Section("", profile, values));
        }
    }

    private void readSection(Node node, String name, Section section) {
        for (Map.Entry<ScalarNode, Node> entry : entries(node, name).entrySet()) {
            readEntry(entry.getKey(), entry.getValue(), section);
        }
    }

    private void readEntry(ScalarNode key, Node node, Section section) {
        String path = section.prefix + key.getValue();
        Setting setting = SettingCatalogue.byKey(path);
        if (setting != null) {
            section.values.put(setting, value(setting, node, section));
        } else if (!SettingCatalogue.namesIn(path + ".").isEmpty()) {
            readSection(node, "'" + path + "'", new Section(path + ".", section.profile, section.values));
        } else {
            throw unknown(key, section);
        }
    }

    private Value value(Setting setting, Node node, Section section) {
        List<String> items = new ArrayList<>();
        if (node instanceof SequenceNode list && setting.kind() == Setting.Kind.PATHS) {
            for (Node item : list.getValue()) {
                items.add(scalar(setting, item));
            }
            if (items.isEmpty()) {
                throw fault(node, "'" + setting.key() + "' is an empty list", "name at least one folder, or remove it");
            }
        } else if (node instanceof MappingNode && setting.kind() == Setting.Kind.PAIRS) {
            for (Map.Entry<ScalarNode, Node> pair :
                    entries(node, "'" + setting.key() + "'").entrySet()) {
                items.add(pair.getKey().getValue() + "=" + scalar(setting, pair.getValue()));
            }
        } else {
            items.add(scalar(setting, node));
        }
        SourcePosition position = position(node.getStartMark());
        String place = file + ":" + position.line();
        String origin = section.profile == null ? place : "profile " + section.profile + ", " + place;
        return new Value(List.copyOf(items), new Origin(origin, position, folder, true));
    }

    private String scalar(Setting setting, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            String found = node instanceof SequenceNode ? "a list" : "a block of keys";
            throw fault(node, "'" + setting.key() + "' is " + found + ", and one value is expected", expected(setting));
        }
        if (YamlSyntax.isTagged(scalar)) {
            throw fault(node, "'" + setting.key() + "' begins with '!', a tag in YAML", "put the value into quotes");
        }
        if (YamlSyntax.isNull(scalar)) {
            throw fault(node, "'" + setting.key() + "' has no value", expected(setting));
        }
        return scalar.getValue();
    }

    private static String expected(Setting setting) {
        return "write " + setting.key().substring(setting.key().lastIndexOf('.') + 1) + ": (" + setting.unit() + ")";
    }

    /** The entries of a block; a block without any is as good as none. */
    private Map<ScalarNode, Node> entries(Node node, String name) {
        if (node instanceof ScalarNode scalar && YamlSyntax.isNull(scalar)) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, name + " has to hold keys and values", "write lines such as 'key: value'");
        }
        Map<ScalarNode, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw fault(tuple.getKeyNode(), "a key has to be a word", null);
            }
            int line = key.getStartMark().getLine() + 1;
            Integer first = lines.putIfAbsent(key.getValue(), line);
            if (first != null) {
                throw fault(
                        key,
                        "duplicate key '" + key.getValue() + "', first given in line " + first,
                        "remove one of them");
            }
            entries.put(key, tuple.getValueNode());
        }
        return entries;
    }

    private ConfigurationException unknown(ScalarNode key, Section section) {
        String name = key.getValue();
        List<String> known = SettingCatalogue.namesIn(section.prefix);
        if (section.prefix.isEmpty() && section.profile == null) {
            known.add(PROFILES);
        }
        String hint = Suggestion.hint(name, known);
        String elsewhere = SettingCatalogue.keyEndingIn(name);
        if (hint == null && elsewhere != null) {
            hint = "did you mean '" + elsewhere + "'?";
        }
        if (hint == null && name.equals("<<")) {
            hint = "a profile has all top-level settings already: name only what differs";
        }
        String in = section.prefix.isEmpty()
                ? ""
                : " in '" + section.prefix.substring(0, section.prefix.length() - 1) + "'";
        return fault(
                key,
                "unknown key '" + name + "'" + in,
                hint == null ? "known here: " + String.join(", ", known) : hint);
    }

    private ConfigurationException fault(Node node, String message, @Nullable String hint) {
        return new ConfigurationException(position(node.getStartMark()), message, hint);
    }

    private SourcePosition position(Mark mark) {
        return new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Which keys are read, and where they go. */
    private record Section(String prefix, @Nullable String profile, Map<Setting, Value> values) {}
}
