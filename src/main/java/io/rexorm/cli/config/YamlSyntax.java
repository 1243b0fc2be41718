package io.rexorm.cli.config;

import io.rexorm.script.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The syntax of YAML, as a tree of nodes in which every scalar is text as it was written: {@code 0123} stays that. */
final class YamlSyntax {
    private YamlSyntax() {}

    /**
     * The root of the one document, or null where there is none.
     *
     * @throws ConfigurationException when the text is not YAML, or holds several documents. SnakeYAML's own message
     *     quotes the line, which may hold a password, so only its sentence is kept
     */
    static @Nullable Node compose(String text, String file) {
        LoaderOptions options = new LoaderOptions();
        try {
            return new Composer(new ParserImpl(new StreamReader(text), options), new PlainResolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new ConfigurationException(
                    mark == null ? null : new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1),
                    "this is not valid YAML: " + sentence(e),
                    hint(e));
        } catch (YAMLException e) {
            throw new ConfigurationException(
                    null,
                    file + ": this is not valid YAML: "
                            + String.valueOf(e.getMessage()).split("\n", 2)[0],
                    null);
        }
    }

    /** Whether a scalar stands for no value. */
    static boolean isNull(ScalarNode node) {
        String value = node.getValue();
        return node.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }

    /** Whether a scalar has a tag of its own, as {@code !word} has. */
    static boolean isTagged(ScalarNode node) {
        return !node.getTag().equals(Tag.STR);
    }

    private static String sentence(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
        if (problem.startsWith("found undefined alias")) {
            return "a value begins with '*'";
        }
        String context = e.getContext();
        return context == null || context.isEmpty() ? problem : context + ", " + problem;
    }

    private static String hint(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.startsWith("but found another document")) {
            return "keep one document: remove the line '---'";
        }
        if (problem.indexOf('\t') >= 0 || problem.contains("TAB")) {
            return "indent with spaces";
        }
        return "quote a value that begins with one of @ * & ! % or holds ': ', ' #', '{' or '}', and indent evenly with spaces";
    }

    /** Resolves nothing: the settings say what a text means, not its looks. */
    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }
}
