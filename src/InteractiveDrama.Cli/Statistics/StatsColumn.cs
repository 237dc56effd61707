namespace InteractiveDrama.Cli.Statistics;

/// <summary>A column of a table.</summary>
/// <param name="Name">The name it was asked by.</param>
/// <param name="Index">Where it stands, from 0.</param>
internal readonly record struct StatsColumn(string Name, int Index);
