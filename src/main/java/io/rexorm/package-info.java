/**
 * The root: what every other package may use, and nothing else. It imports no package of ours.
 *
 * <p>The map of the code, from the bottom up; each package says in its own {@code package-info} what it may import:
 *
 * <ul>
 *   <li>{@code annotation}, {@code schema}, {@code sql}, {@code script}: values, without {@code java.sql};
 *   <li>{@code jdbc}: connections, transactions, running statements;
 *   <li>{@code dialect}: what differs between databases; {@code dialect.postgres} and {@code dialect.sqlite} are found
 *       through {@link java.util.ServiceLoader} and imported by nobody;
 *   <li>{@code mapping}, {@code orm}: the library; {@code processor}: its compile-time half;
 *   <li>{@code migration}: source, history, status, and a class for each verb;
 *   <li>{@code scaffold}: templates in, files out;
 *   <li>{@code cli}: the {@code rexorm} command.
 * </ul>
 */
@NullMarked
package io.rexorm;

import org.jspecify.annotations.NullMarked;
