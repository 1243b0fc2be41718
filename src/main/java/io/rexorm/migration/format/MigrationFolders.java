package io.rexorm.migration.format;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads folders of migrations, in whosever format they are. */
public final class MigrationFolders {
    private final List<Path> folders;
    private final Path workingDirectory;
    private final FormatSettings settings;

    /** @param workingDirectory what the names of files are shown relative to */
    public MigrationFolders(List<Path> folders, Path workingDirectory, FormatSettings settings) {
        this.folders = List.copyOf(folders);
        this.workingDirectory = workingDirectory;
        this.settings = settings;
    }

    /**
     * Lists what is there. The text of a file is not read before it is asked for, but for a few that tell the format, and
     * for those of Liquibase, which hold many migrations.
     *
     * @throws io.rexorm.RexException where there is no such folder, where a file cannot be a migration, or where two
     *     formats are as likely
     */
    public FolderReading read() {
        FolderListing listing = new FolderListing(workingDirectory);
        for (Path folder : folders) {
            listing.add(folder);
        }
        Detection.Result detected = settings.format() == null
                ? new Detection(listing.files()).detect()
                : new Detection.Result(settings.format(), "configured");
        Format format = format(detected.format());
        Findings findings = new Findings();
        Map<String, Integer> unread = new LinkedHashMap<>();
        for (FolderFile file : format.order(listing.files(), findings)) {
            if (file.depth() == 0 || format.looksIntoFolders()) {
                ForeignCode.refuse(file, detected.format(), findings);
                format.read(file, findings);
            } else if (file.isSql()) {
                String folder = file.shown().substring(0, file.shown().lastIndexOf('/'));
                unread.merge(folder, 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> folder : unread.entrySet()) {
            findings.note(folder.getKey() + ": " + detected.format().tool()
                    + " does not look into folders, so what is in this one does not run");
        }
        return new FolderReading(detected.format(), detected.why(), findings.scripts(), findings.notes());
    }

    private Format format(MigrationFormat format) {
        return switch (format) {
            case REXORM -> new OwnFormat();
            case DBMATE -> new DbmateFormat();
            case FLYWAY -> new FlywayFormat(settings);
            case GOLANG_MIGRATE -> NumberedFormat.ofGolangMigrate();
            case GOOSE -> NumberedFormat.ofGoose(settings);
            case DIESEL -> new DieselFormat();
            case SQLX -> NumberedFormat.ofSqlx();
            case MYBATIS -> new MybatisFormat(settings);
            case LIQUIBASE -> new LiquibaseFormat(settings);
        };
    }
}
