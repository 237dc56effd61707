using InteractiveDrama.Samples.CoinShop;

await Site.Build(args).RunAsync();
