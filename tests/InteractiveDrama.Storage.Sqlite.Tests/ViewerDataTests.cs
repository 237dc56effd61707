using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Specification;
using InteractiveDrama.Testing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

public sealed class ViewerDataTests
{
    private static readonly string[] Viewers = ["ada", "eve"];

    /// <summary>Sessions of two viewers and of nobody, some forked from those before them.</summary>
    private static readonly Gen<(int? From, string? Viewer, int Turns)[]> Lives = Gen.Sized(size =>
        from count in Gen.Choose(1, Math.Min(8, size + 1))
        from lives in Gen.CollectToSequence(
            Enumerable.Range(0, count),
            at =>
                from fork in Gen.Choose(-at - 1, at - 1)
                from viewer in Gen.Elements<string?>("ada", "eve", null)
                from turns in Gen.Choose(0, 3)
                select (fork < 0 ? (int?)null : fork, viewer, turns)
        )
        select lives.ToArray()
    );

    [Fact]
    public void What_is_deleted_is_in_no_table_and_nothing_else_is_gone() =>
        Check.One(
            Cases.Of(40),
            Prop.ForAll(Lives.ToArbitrary(), lives => HoldsAsync(lives).GetAwaiter().GetResult())
        );

    [Fact]
    public async Task What_is_given_out_is_what_was_stored()
    {
        await using var folder = new SqliteFolder();
        var opening = Samples.Opening("one") with
        {
            Session = Samples.Opening("one").Session with { Viewer = "ada" },
        };
        await folder.Store.OpenAsync(opening);
        await folder.Store.CommitAsync(Samples.Commit("one", 1));
        await folder.Store.AppendEventsAsync("one", [Samples.Event(0), Samples.Event(1)]);
        var data = folder.Get<IViewerData>();

        var kept = (await data.ReadAsync("one"))!;

        kept.Session.Viewer.ShouldBe("ada");
        kept.Turns.Select(turn => turn.Turn).ShouldBe([0, 1]);
        kept.Events.Select(happened => (happened.Kind, happened.Turn, happened.At, happened.Wait))
            .ShouldBe(
                ((int[])[0, 1]).Select(turn =>
                    ("chosen", turn, Samples.Event(turn).At, Samples.Event(turn).Wait)
                )
            );
        kept.Events.ShouldAllBe(happened =>
            happened.Detail == "storm" && happened.Number == 4711 && happened.Origin == "ahead"
        );
        (await data.ReadAsync("two")).ShouldBeNull();
        (await data.SessionsOfAsync("ad")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_server_did_is_stored_with_its_turn_and_coming_and_going_in_between()
    {
        await using var folder = new SqliteFolder();
        await folder.Store.OpenAsync(Samples.Opening("one") with { Events = [Samples.Event(0)] });
        var given = Samples.Event(1) with { Kind = SessionEventKinds.ExperimentExposed };
        var commit = Samples.Commit("one", 1) with { Events = [given] };
        await folder.Store.CommitAsync(commit);
        await folder.Store.CommitAsync(commit);
        var (gone, back) = (given.At.AddSeconds(5), given.At.AddSeconds(9));
        await folder.Store.MarkSeenAsync("one", gone);
        await folder.Store.MarkLeftAsync("one", gone);
        await folder.Store.MarkLeftAsync("one", back);
        await folder.Store.MarkSeenAsync("one", back);

        var kept = (await folder.Get<IViewerData>().ReadAsync("one"))!;

        kept.Events.Select(happened => (happened.Kind, happened.Turn, happened.At))
            .ShouldBe([
                ("chosen", 0, Samples.Event(0).At),
                (SessionEventKinds.ExperimentExposed, 1, given.At),
                (SessionEventKinds.Left, 1, gone),
                (SessionEventKinds.Returned, 1, back),
            ]);
        (kept.Session.Device, kept.Session.Tracked).ShouldBe((DeviceClass.Tablet, false));
    }

    [Fact]
    public async Task A_variant_is_told_by_one_event_of_the_session_that_came_to_it_first()
    {
        await using var folder = new SqliteFolder();
        await folder.Store.OpenAsync(Samples.Opening("one"));
        await folder.Store.OpenAsync(Samples.Opening("two"));
        var commit = Samples.Commit("one", 1) with { Exposures = [Samples.Exposure("storm", 1)] };
        await folder.Store.CommitAsync(commit);
        await folder.Store.CommitAsync(commit);
        await folder.Store.CommitAsync(
            Samples.Commit("two", 1) with
            {
                Exposures = [Samples.Exposure("calm", 1)],
            }
        );

        var data = folder.Get<IViewerData>();
        var told = (await data.ReadAsync("one"))!.Events.ShouldHaveSingleItem();
        (told.Kind, told.Subject, told.Detail, told.Number, told.Turn).ShouldBe(
            (SessionEventKinds.ExperimentExposed, "sea", "storm", 4711, 1)
        );
        (await data.ReadAsync("two"))!.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_deleted_is_not_left_in_the_files_free_pages()
    {
        await using var folder = new SqliteFolder();
        var opening = Samples.Opening("one");
        await folder.Store.OpenAsync(
            opening with
            {
                Session = opening.Session with { Viewer = "ada-lovelace-1815" },
            }
        );
        await using var connection = folder.Connect();
        Write(connection).ShouldContain("ada-lovelace-1815");

        await folder.Get<IViewerData>().EraseAsync(["one"], Act);

        Write(connection).ShouldNotContain("ada-lovelace-1815");

        string Write(SqliteConnection on)
        {
            using var command = on.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
            using var file = new FileStream(
                on.DataSource,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    private static async Task HoldsAsync((int? From, string? Viewer, int Turns)[] lives)
    {
        await using var folder = new SqliteFolder();
        for (var i = 0; i < lives.Length; i++)
        {
            await LiveAsync(folder.Store, lives, i);
        }
        var data = folder.Get<IViewerData>();
        foreach (var viewer in Viewers)
        {
            var gone = await data.SessionsOfAsync(viewer);
            gone.ShouldBe(
                Enumerable.Range(0, lives.Length).Where(i => Belongs(lives, i, viewer)).Select(Id),
                ignoreOrder: true
            );
            var before = Rows(folder);
            var expected = before.Where(row => !gone.Contains(row.Session)).ToList();

            var erased = await data.EraseAsync(gone, Act);

            Rows(folder).ShouldBe(expected, ignoreOrder: true);
            Mentions(folder, gone).ShouldBeEmpty();
            erased.Sessions.ShouldBe(gone.Length);
            erased.Turns.ShouldBe(
                before.Count(row => row.Table == "Turns")
                    - expected.Count(row => row.Table == "Turns")
            );
            lives = [.. lives.Select(l => l.Viewer == viewer ? l with { Viewer = null } : l)];
            lives = Without(lives, gone);
        }
        (await folder.Get<IActLog>().ReadAsync(0, 10)).Length.ShouldBe(Viewers.Length);
    }

    // Who is gone stays in the list as a life that nobody has, so that the others keep their numbers.
    private static (int? From, string? Viewer, int Turns)[] Without(
        (int? From, string? Viewer, int Turns)[] lives,
        ImmutableArray<string> gone
    ) => [.. lives.Select((life, i) => gone.Contains(Id(i)) ? (null, null, 0) : life)];

    private static bool Belongs(
        (int? From, string? Viewer, int Turns)[] lives,
        int at,
        string viewer
    ) => lives[at].Viewer == viewer || (lives[at].From is { } from && Belongs(lives, from, viewer));

    private static async Task LiveAsync(
        ISessionStore store,
        (int? From, string? Viewer, int Turns)[] lives,
        int at
    )
    {
        var opening = Samples.Opening(Id(at), minute: at);
        await store.OpenAsync(
            opening with
            {
                Session = opening.Session with
                {
                    Viewer = lives[at].Viewer,
                    ForkedFrom = lives[at].From is { } from ? Id(from) : null,
                },
                Exposures = [Samples.Exposure("storm", 0, Id(at))],
            }
        );
        for (var turn = 1; turn <= lives[at].Turns; turn++)
        {
            await store.CommitAsync(Samples.Commit(Id(at), turn));
        }
    }

    private static string Id(int at) => $"session-{at}";

    private static Act Act(ErasedData erased) =>
        new(
            Guid.CreateVersion7(Samples.Start),
            Samples.Start,
            "test",
            ActKinds.Delete,
            "viewer",
            null,
            null
        );

    /// <summary>Every row that belongs to a session, whatever its table is called.</summary>
    private static List<(string Table, string Session)> Rows(SqliteFolder folder) =>
        Query(
            folder,
            (table, columns) =>
                columns.Contains("Session") ? $"SELECT Session FROM \"{table}\""
                : table == "Sessions" ? "SELECT Id FROM Sessions"
                : null
        );

    /// <summary>Every cell of any table that names one of some sessions.</summary>
    private static List<(string Table, string Session)> Mentions(
        SqliteFolder folder,
        ImmutableArray<string> sessions
    ) =>
        [
            .. Query(
                    folder,
                    (table, columns) =>
                        string.Join(
                            " UNION ALL ",
                            columns.Select(column =>
                                $"SELECT CAST(\"{column}\" AS TEXT) FROM \"{table}\""
                            )
                        )
                )
                .Where(cell => sessions.Any(id => cell.Cell.Split('"', ' ').Contains(id))),
        ];

    private static List<(string Table, string Cell)> Query(
        SqliteFolder folder,
        Func<string, List<string>, string?> sql
    )
    {
        using var connection = folder.Connect();
        var found = new List<(string, string)>();
        foreach (
            var table in Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
        )
        {
            var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}')");
            if (sql(table, columns) is { } query)
            {
                found.AddRange(Strings(connection, query).Select(cell => (table, cell)));
            }
        }
        return found;
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read())
        {
            strings.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }
        return strings;
    }
}
