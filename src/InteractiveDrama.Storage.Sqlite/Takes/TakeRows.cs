using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Takes;

/// <summary>How takes become columns and come back.</summary>
internal static class TakeRows
{
    public static SqliteCommand With(this SqliteCommand command, Take take) =>
        command
            .With("$id", take.Id)
            .With("$story", take.Story)
            .With("$subject", take.Subject)
            .With("$kind", Rows.Name(take.Kind))
            .With("$locale", take.Locale)
            .With("$content", take.ContentHash)
            .With("$request", take.RequestHash)
            .With("$by", Rows.Name(take.MadeBy))
            .With("$provider", take.Provider)
            .With("$model", take.Model)
            .With("$licence", take.Licence)
            .With("$prompt", take.Prompt)
            .With("$negative", take.NegativePrompt)
            .With("$sent", Rows.Encode(take.References))
            .With("$seed", take.Seed)
            .With("$parameters", take.Parameters)
            .With("$job", take.ProviderJob)
            .With("$cost", take.Cost.ToString(CultureInfo.InvariantCulture))
            .With("$currency", take.Currency)
            .With("$asked", take.AskedAt.UtcTicks)
            .With("$made", take.MadeAt.UtcTicks)
            .With("$parent", take.Parent)
            .With("$training", Rows.Name(take.TrainingData))
            .With("$checks", JsonSerializer.Serialize(take.Checks, JsonSerializerOptions.Web));

    public static SqliteCommand With(this SqliteCommand command, MediaFile file, int number) =>
        command
            .With("$number", number)
            .With("$sha", file.Sha256)
            .With("$type", file.Type)
            .With("$bytes", file.Bytes)
            .With("$role", Rows.Name(file.Role))
            .With("$width", file.Width)
            .With("$height", file.Height)
            .With("$seconds", file.Seconds);

    /// <summary>All takes of a query of <see cref="TakeSql"/>, with their files.</summary>
    public static ImmutableArray<KeptTake> ReadAll(
        SqliteConnection connection,
        SqliteCommand command
    )
    {
        using var files = connection.CreateCommand();
        files.CommandText = TakeSql.Files;
        using var reader = command.ExecuteReader();
        var takes = ImmutableArray.CreateBuilder<KeptTake>();
        while (reader.Read())
        {
            files.With("$take", reader.GetInt64(0));
            takes.Add(
                new KeptTake(
                    ReadTake(reader, ReadFiles(files)),
                    reader.TicksOrNull(1) is { } at ? Rows.Moment(at) : null
                )
            );
        }
        return takes.ToImmutable();
    }

    private static Take ReadTake(SqliteDataReader reader, ImmutableArray<MediaFile> files) =>
        new()
        {
            Id = reader.GetString(2),
            Story = reader.GetString(3),
            Subject = reader.GetString(4),
            Kind = Rows.Named<MediaKind>(reader.GetString(5)),
            Locale = reader.TextOrNull(6),
            ContentHash = reader.GetString(7),
            RequestHash = reader.TextOrNull(8),
            MadeBy = Rows.Named<MakerKind>(reader.GetString(9)),
            Provider = reader.GetString(10),
            Model = reader.TextOrNull(11),
            Licence = reader.TextOrNull(12),
            Prompt = reader.TextOrNull(13),
            NegativePrompt = reader.TextOrNull(14),
            References = Rows.DecodeIds(reader.GetString(15)),
            Seed = reader.TicksOrNull(16),
            Parameters = reader.TextOrNull(17),
            ProviderJob = reader.TextOrNull(18),
            Cost = decimal.Parse(
                reader.GetString(19),
                NumberStyles.Number,
                CultureInfo.InvariantCulture
            ),
            Currency = reader.GetString(20),
            AskedAt = Rows.Moment(reader.GetInt64(21)),
            MadeAt = Rows.Moment(reader.GetInt64(22)),
            Parent = reader.TextOrNull(23),
            TrainingData = Rows.Named<TrainingData>(reader.GetString(24)),
            Checks = JsonSerializer.Deserialize<ImmutableArray<TakeCheck>>(
                reader.GetString(25),
                JsonSerializerOptions.Web
            ),
            Files = files,
        };

    private static ImmutableArray<MediaFile> ReadFiles(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var files = ImmutableArray.CreateBuilder<MediaFile>();
        while (reader.Read())
        {
            files.Add(
                new MediaFile(reader.GetString(0), reader.GetString(1), reader.GetInt64(2))
                {
                    Role = Rows.Named<MediaRole>(reader.GetString(3)),
                    Width = reader.NumberOrNull(4),
                    Height = reader.NumberOrNull(5),
                    Seconds = reader.IsDBNull(6) ? null : reader.GetDouble(6),
                }
            );
        }
        return files.ToImmutable();
    }
}
