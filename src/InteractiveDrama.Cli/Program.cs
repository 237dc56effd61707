using InteractiveDrama.Cli;

return await DramaCommandLine.RunAsync(args);
