/**
 * Migrations: what is on disk (source), what was applied (history), the two merged (status), what would be done (plan), the
 * doing (run), and one class for each verb. Verbs return values, partial failure included.
 *
 * <p>To get to know it, read in this order; in each group the first class leads to the others.
 *
 * <ol>
 *   <li><b>Verbs</b>, one class each, with the name of the command: {@link Migrate}, {@link Rollback}, {@link Redo},
 *       {@link Fresh}, {@link Baseline}, {@link Resolve}, {@link Repair}, {@link Renumber}, {@link Squash} (with
 *       {@code SquashedScript} and {@code ShadowDatabase}), {@link Status}, {@link Validate}, {@link History},
 *       {@link Unlock}, {@link Checkup} for {@code doctor}, {@link DumpSchema}, {@link RunScripts} for seeds and schemas,
 *       {@link WaitForDatabase}. Each takes a {@link MigrationProject} (where), {@link MigrationOptions} (how) and a
 *       {@link RunContext} (who, and who hears of it). {@link Migrate} is the one to read: all others are shorter forms of it.
 *   <li><b>Source</b>: a {@link MigrationSource} lists {@link MigrationFile}s by {@link Version} and {@link MigrationKind}:
 *       {@link FolderSource} those in folders, {@link ClassPathSource} compiled ones. {@code DoubledVersion} and
 *       {@code BaselineFiles} choose where several have one version. Whose format a folder is in is found out in
 *       {@link io.rexorm.migration.format}.
 *   <li><b>Script</b>: {@code MigrationScripts} reads a file into a {@code MigrationScript}, sections of statements, which
 *       {@code TransactionRules} and {@code TransactionWords} let run or refuse. Of a {@link Migration} in Java {@code CodeScripts} makes such a script
 *       when its turn has come ({@code JavaMigrations}, {@code CompiledMigration}, {@code CodeMigration}, {@code CodeText}, {@code RowsUnread}).
 *       {@code SectionText} and {@code StoredText} are the form in which the history keeps it.
 *   <li><b>History</b>: {@code MigrationHistory} reads and writes the table, in rows of {@code HistoryTable} and
 *       {@code HistoryColumn}. A row read is an {@link AppliedMigration} ({@code HistoryRow}), a row to be written a
 *       {@code HistoryEntry}, {@code HistoryWriter} makes the statements, {@code HistoryProblem} says what is wrong with the
 *       table, {@link HistoryEvent} is what {@code history} tells. {@code Journal} is how far a half-done migration is.
 *       {@link ProductionStamp} marks a database that serves production.
 *   <li><b>Status</b>: {@link MigrationStatuses} puts files and rows side by side, a {@link MigrationStatus} with its
 *       {@link MigrationState} for each version. {@code AppliedText} and {@code LineDifference} tell what was edited,
 *       {@code Replacements} what a squashed migration stands for. {@code Validation}, {@code SquashValidation} and
 *       {@code Unfinished} put in words, as {@link Disagreement}s, why {@code migrate} would refuse to run.
 *   <li><b>Plan</b>: a {@link MigrateSelection} or {@link RollbackSelection} becomes a list of migrations in
 *       {@code Selected}; {@code Planner} makes a {@link MigrationPlan} of it where nothing is to run.
 *   <li><b>Run</b>: {@code MigrationRun} is the connection, {@code RunSession} what runs on it share; {@code LockKeeper} holds the lock. {@code WorkRunner} runs a
 *       migration in its transaction, {@code UnitRunner} one that is no single transaction, {@code Unit} by {@code Unit} ({@code Units}), from
 *       its {@code Continuation} on; {@code SectionRunner} sends the statements, {@code StatementWatch} looks after the one
 *       that runs, {@code Attempts} tries again. {@link MigrationListener} hears of it, {@link StopRequest} ends it. What comes
 *       out is a {@link MigrationResult} of {@link MigrationStep}s, or a {@link MigrationFailure}; before anything has run, a
 *       {@link MigrationException}.
 * </ol>
 *
 * <p>May import {@code compile}, {@code migration.format}, {@code schema}, {@code script}, {@code dialect}, {@code jdbc} and
 * {@code sql}.
 */
@NullMarked
package io.rexorm.migration;

import org.jspecify.annotations.NullMarked;
