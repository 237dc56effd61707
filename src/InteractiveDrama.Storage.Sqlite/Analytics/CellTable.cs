using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Cells by number, for the writer.</summary>
internal sealed class CellTable(Statements statements, NameTable names)
{
    private readonly Dictionary<Cell, long> ids = [];

    /// <summary>The number of a cell; a new one gets one.</summary>
    public long Of(Cell cell)
    {
        if (ids.TryGetValue(cell, out var known))
        {
            return known;
        }
        var id =
            Bind(
                    "SELECT Id FROM Cells WHERE Story = $story AND Version = $version AND Simulated = $simulated "
                        + "AND Playthrough = $playthrough AND Locale = $locale AND Device = $device "
                        + "AND Experiment = $experiment AND Variant = $variant",
                    cell
                )
                .ExecuteScalar()
            ?? Bind(
                    "INSERT INTO Cells (Story, Version, Simulated, Playthrough, Locale, Device, Experiment, Variant) VALUES "
                        + "($story, $version, $simulated, $playthrough, $locale, $device, $experiment, $variant) RETURNING Id",
                    cell
                )
                .ExecuteScalar();
        return ids[cell] = (long)id!;
    }

    /// <summary>Forgets what it remembers; the file holds it.</summary>
    public void Clear() => ids.Clear();

    private Microsoft.Data.Sqlite.SqliteCommand Bind(string text, Cell cell) =>
        statements
            .Sql(text)
            .With("$story", names.Of(cell.Story))
            .With("$version", names.Of(cell.Version))
            .With("$simulated", cell.Simulated)
            .With("$playthrough", (int)cell.Playthrough)
            .With("$locale", names.Of(cell.Locale))
            .With("$device", names.Of(Devices.Name(cell.Device)))
            .With("$experiment", names.Of(cell.Experiment))
            .With("$variant", names.Of(cell.Variant));
}
