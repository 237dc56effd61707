using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Stories.Tables;
using InteractiveDrama.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Administration;

public sealed class ActTests
{
    [Fact]
    public async Task Acts_are_given_out_in_order_from_where_the_reader_stands()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Owner));
        var log = drama.Services.GetRequiredService<IActLog>();
        // More than are read at once.
        for (var i = 0; i < 1200; i++)
        {
            await log.AppendAsync(
                new Actor("eve", []).Does(
                    drama.Time.GetUtcNow(),
                    ActKinds.Publish,
                    "story",
                    new { version = i },
                    new { version = i + 1 }
                )
            );
        }

        var all = Lines(await http.GetStringAsync("/api/acts"));
        var rest = Lines(await http.GetStringAsync("/api/acts?after=1199&format=jsonl"));
        var none = await http.GetStringAsync("/api/acts?after=1201");

        all.Select(act => act.GetProperty("seq").GetInt64())
            .ShouldBe(Enumerable.Range(1, 1201).Select(seq => (long)seq));
        all[0].GetProperty("what").GetString().ShouldBe(ActKinds.KeyAdd);
        rest.Count.ShouldBe(2);
        rest[1].GetProperty("who").GetString().ShouldBe("eve");
        rest[1].GetProperty("before").GetProperty("version").GetInt32().ShouldBe(1199);
        rest[1].GetProperty("after").GetProperty("version").GetInt32().ShouldBe(1200);
        none.ShouldBeEmpty();
    }

    [Fact]
    public async Task Acts_come_as_one_table_too()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Owner));
        var log = drama.Services.GetRequiredService<IActLog>();
        for (var i = 0; i < 1100; i++)
        {
            await log.AppendAsync(
                new Actor("=1+1", []).Does(drama.Time.GetUtcNow(), ActKinds.Publish, "@story")
            );
        }

        using var answer = await http.GetAsync("/api/acts?format=csv");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        text.TrimStart('\uFEFF').ShouldStartWith("seq,id,at,who,what,subject,before,after");
        text.LastIndexOf('\uFEFF').ShouldBe(0);
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1102);
        text.ShouldContain(",'=1+1,publish,'@story,");
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=first")]
    [InlineData("after=99999999999999999999")]
    [InlineData("format=xml")]
    public async Task A_bad_question_is_answered_in_a_sentence(string query)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        using var answer = await http.GetAsync($"/api/acts?{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(query.Split('=')[0] + " is");
    }

    [Fact]
    public void What_goes_into_a_table_is_no_formula_and_comes_back()
    {
        var pieces = new[] { "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", "a", "＝", "" };
        var texts = Gen.Elements(pieces).ListOf().Select(part => string.Concat(part));

        Check.One(
            Cases.Of(500),
            Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var act = new Act(Guid.Empty, default, text, text, text, null, null);
                    using var stream = new MemoryStream(
                        ActLines.Csv([new StoredAct(1, act)], header: true)
                    );
                    using var bytes = new StreamReader(stream);
                    using var csv = CsvReader.FromText(
                        bytes.ReadToEnd(),
                        new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw }
                    );
                    csv.ReadHeader();
                    csv.Read().ShouldBeTrue();
                    foreach (var column in new[] { 3, 4, 5 })
                    {
                        var cell = csv.GetString(column);
                        "=+-@\t\r\n＝".Contains(cell.FirstOrDefault('x')).ShouldBeFalse();
                        CsvCells.Read(cell).ShouldBe(text);
                    }
                }
            )
        );
    }

    private static List<JsonElement> Lines(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
        ];
}
