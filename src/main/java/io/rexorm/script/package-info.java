/**
 * SQL scripts: one lexer over characters, the statement splitter, directives, and positions in files. The dialects
 * differ in a table of {@link io.rexorm.script.LexicalRules} only. Imports only the root.
 */
@NullMarked
package io.rexorm.script;

import org.jspecify.annotations.NullMarked;
