using System.Text.Json;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Shots;

public sealed class SuppliedMediaTests : IDisposable
{
    private const string Ink = """
        # place: pier, night
        The ferry is late. # id: pier_001
        # shot: close-up of mei, low angle, slow push-in, 2s; she turns away
        Mei (afraid): You came. # id: pier_002 # note: out of breath
        * [Stay] # id: stay
          # shot: wide of mei, 2s
          Mei: =Then stay. # id: pier_003
        * [Leave] # id: leave
          # shot: close-up of jon, 2s
          # human
          Jon: Goodbye. # id: pier_004
        - -> END
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_shot_list_has_every_shot_a_viewer_can_come_to()
    {
        var story = Story();
        var run = await Run.Of("shots", "export", story, "--format", "json");
        run.Code.ShouldBe(0, run.Said);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("whole").GetBoolean().ShouldBeTrue();
        var shots = json.RootElement.GetProperty("shots").EnumerateArray().ToList();
        shots
            .Select(s => s.GetProperty("id").GetString())
            .ShouldBe(["pier_001", "pier_002", "pier_003", "pier_004"]);
        shots[1].GetProperty("seconds").GetDouble().ShouldBe(2);
        shots[1].GetProperty("lines")[0].GetString().ShouldBe("Mei: You came.");
        shots[1]
            .GetProperty("prompt")
            .GetString()!
            .ShouldContain("she turns away", Case.Insensitive);
        shots
            .Select(s => s.GetProperty("human").GetBoolean())
            .ShouldBe([false, false, false, true]);
    }

    [Fact]
    public async Task The_shot_list_is_a_table_without_formulas_and_a_page_without_scripts()
    {
        var story = Story();
        var to = Path.Combine(_folder.Path, "list");
        (await Run.Of("shots", "export", story, "-o", to)).Code.ShouldBe(0);
        var table = await File.ReadAllTextAsync(Path.Combine(to, "shots.csv"));
        table.ShouldStartWith("id,scene,episode,seconds,size");
        table.ShouldContain("Mei: =Then stay.");
        var page = await File.ReadAllTextAsync(Path.Combine(to, "shots.html"));
        page.ShouldContain("data:image/svg+xml;base64,");
        page.ShouldContain("default-src 'none'");
        page.ShouldContain("people only");
    }

    [Fact]
    public async Task The_recording_script_is_by_actor_and_line()
    {
        var story = Story();
        var run = await Run.Of("voice", "export", story, "--locale", "en");
        run.Code.ShouldBe(0, run.Said);
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows[0].TrimStart('\uFEFF').ShouldStartWith("actor,id,mood,text,note");
        rows.ShouldContain(r => r.StartsWith("Mei,pier_002,afraid,You came.,out of breath"));
        // What begins like a formula is none in a spreadsheet.
        rows.ShouldContain(r => r.StartsWith("Mei,pier_003,,'=Then stay."));
        rows.ShouldContain(r => r.StartsWith("Jon,pier_004,,Goodbye."));
        (await Run.Of("voice", "export", story, "--locale", "fr"))
            .Said.Trim()
            .ShouldBe("The story is not told in 'fr': it has en.");
    }

    [Fact]
    public async Task A_clip_of_ones_own_becomes_the_take_that_is_shown_once()
    {
        var story = Story();
        var clip = await ClipAsync("mine.mp4", "360x640", 2);
        string[] add =
        [
            "takes",
            "add",
            story,
            "pier_002",
            clip,
            "--made-by",
            "ai",
            "--tool",
            "Studio",
            "--model",
            "clip-2",
            "--licence",
            "CC BY 4.0",
            "--data",
            Data,
        ];
        var first = await Run.Of(add);
        first.Code.ShouldBe(0, first.Said);
        first.Output.ShouldStartWith("pier_002: take_");
        (await Run.Of(add)).Output.Trim().ShouldBe("pier_002: this file is shown already.");

        var run = await Run.Of("takes", "list", story, "--format", "json", "--data", Data);
        using var json = JsonDocument.Parse(run.Output);
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        items
            .Select(i => (i.GetProperty("id").GetString(), i.GetProperty("state").GetString()))
            .ShouldBe([
                ("pier_001", "missing"),
                ("pier_002", "current"),
                ("pier_003", "missing"),
                ("pier_004", "blocked"),
            ]);
        var take = items[1].GetProperty("takes").EnumerateArray().ShouldHaveSingleItem();
        take.GetProperty("madeBy").GetString().ShouldBe("ai");
        take.GetProperty("provider").GetString().ShouldBe("supplied");
        take.GetProperty("model").GetString().ShouldBe("Studio clip-2");
        take.GetProperty("licence").GetString().ShouldBe("CC BY 4.0");
        take.GetProperty("files").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_in_one_sentence()
    {
        var story = Story();
        var lying = await ClipAsync("lying.mp4", "640x360", 2);
        var run = await Run.Of("takes", "add", story, "pier_002", lying, "--data", Data);
        run.Code.ShouldBe(1);
        run.Said.Trim()
            .ShouldBe(
                $"{lying}: The file has 640x360 pixels and the story is 9:16; give one near that, such as 1080x1920."
            );
        var human = await ClipAsync("human.mp4", "360x640", 2);
        (await Run.Of("takes", "add", story, "pier_004", human, "--made-by", "ai", "--data", Data))
            .Said.Trim()
            .ShouldBe($"{human}: The file is made by AI, and only people may make 'pier_004'.");
        (await Run.Of("takes", "add", story, "pier_02", human, "--data", Data)).Said.ShouldContain(
            "Is it 'pier_002'?"
        );
    }

    [Fact]
    public async Task A_returned_folder_is_matched_by_id_and_kept_with_the_story()
    {
        var story = Story();
        var back = Directory.CreateDirectory(Path.Combine(_folder.Path, "back")).FullName;
        await ClipAsync("back/pier_001.mp4", "360x640", 4);
        await ClipAsync("back/pier_003.mp4", "360x640", 30);
        await ClipAsync("back/pier_4.mp4", "360x640", 2);
        File.WriteAllText(Path.Combine(back, "pier_001.yaml"), "licence: ours\n");
        var run = await Run.Of("shots", "import", story, back, "--data", Data, "--format", "json");
        run.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Output);
        var report = json.RootElement.GetProperty("report");
        report.GetProperty("taken")[0].GetString().ShouldBe("pier_001");
        report.GetProperty("refused")[0].GetProperty("file").GetString().ShouldBe("pier_003.mp4");
        report.GetProperty("surplus")[0].GetProperty("nearest").GetString().ShouldBe("pier_004");
        report.GetProperty("missing").GetArrayLength().ShouldBe(2);
        File.Exists(Path.Combine(story, "media", "pier_001.mp4")).ShouldBeTrue();
        File.Exists(Path.Combine(story, "media", "pier_001.yaml")).ShouldBeTrue();

        // What lies in the story's folder is known by then, and is no new take.
        var sync = await Run.Of("takes", "sync", story, "--data", Data);
        sync.Code.ShouldBe(0, sync.Said);
        sync.Output.ShouldContain("0 taken, 1 known, 0 refused");
    }

    [Fact]
    public async Task Recordings_come_back_by_line()
    {
        var story = Story();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "takes"));
        await MakeAsync("takes/pier_002.wav", "-f", "lavfi", "-i", "sine=frequency=300:duration=1");
        var back = Path.Combine(_folder.Path, "takes");
        var run = await Run.Of("voice", "import", story, back, "--locale", "en", "--data", Data);
        run.Code.ShouldBe(0, run.Said);
        run.Output.ShouldContain("taken    pier_002");
        File.Exists(Path.Combine(story, "voice", "en", "pier_002.wav")).ShouldBeTrue();
        var list = await Run.Of("takes", "list", story, "--voices", "--data", Data);
        list.Output.ShouldContain("current  pier_002 (en)");
    }

    private string Data => Path.Combine(_folder.Path, "data");

    private string Story()
    {
        _folder.Write("story/main.ink", Ink);
        _folder.Write("story/drama.yaml", TestStory.Cast + "\nscript: main.ink\n");
        return Path.Combine(_folder.Path, "story");
    }

    private Task<string> ClipAsync(string name, string size, int seconds) =>
        MakeAsync(
            name,
            "-f",
            "lavfi",
            "-i",
            $"testsrc2=size={size}:rate=25:duration={seconds}",
            "-preset",
            "ultrafast"
        );

    private async Task<string> MakeAsync(string name, params string[] arguments)
    {
        var tools = FfmpegTools.Find();
        Assert.SkipUnless(tools is not null, "ffmpeg is not on this machine.");
        var path = Path.Combine(_folder.Path, name);
        var made = await tools!.RunAsync([.. arguments, path]);
        made.Succeeded.ShouldBeTrue(made.Error);
        return path;
    }
}
