package org.leadline.cli;

import picocli.CommandLine.Command;

@Command(
    name = "export",
    description = "Hand out what is held, to be taken along.",
    subcommands = {ExportLinksCommand.class, ExportSearchCommand.class},
    subcommandsRepeatable = false)
final class ExportCommand {}
