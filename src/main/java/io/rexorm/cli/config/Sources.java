package io.rexorm.cli.config;

import java.nio.file.Path;

/** Where variables come from, the stronger first, and where defaults start from. */
record Sources(Environment environment, VariableSource process, VariableSource dotEnv, Path root) {}
