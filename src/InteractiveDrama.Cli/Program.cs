using InteractiveDrama.Cli;
using InteractiveDrama.Cli.Desk;

// Started with nothing said where it was published to: somebody double-clicked.
return args.Length == 0 && Installation.IsPublished
    ? await DeskStart.RunAsync()
    : await DramaCommandLine.RunAsync(args);
