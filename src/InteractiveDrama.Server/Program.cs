using InteractiveDrama.Server;

// The ready-made host: read what to serve, compose, serve until stopped.
return await ServerCommand.RunAsync(args, Console.Error);
