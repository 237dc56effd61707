using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Server.Tests.Studio;

public class StudioFilesTests
{
    private const string Script = "Hello.\n* [Go] -> END\n";

    private static string[] Codes(JsonElement reading) =>
        [
            .. reading
                .GetProperty("diagnostics")
                .EnumerateArray()
                .Select(d => d.GetProperty("code").GetString()!),
        ];

    private static Task<HttpResponseMessage> SaveAsync(
        HttpClient page,
        string path,
        string text,
        string? stamp
    ) =>
        page.PutAsJsonAsync(
            "/studio/api/projects/lamp/file",
            new
            {
                path,
                text,
                stamp,
            }
        );

    private static async Task<JsonElement> FileAsync(HttpClient page, string path) =>
        await page.GetFromJsonAsync<JsonElement>($"/studio/api/projects/lamp/file?path={path}");

    [Fact]
    public async Task A_project_opens_with_its_files_its_graph_and_its_words()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        var opened = await studio.OpenAsync(page);
        opened.GetProperty("id").GetString().ShouldBe("lamp");
        opened
            .GetProperty("files")
            .EnumerateArray()
            .Select(f => f.GetString())
            .ShouldBe(["drama.yaml", "main.ink"]);
        opened.GetProperty("main").GetString().ShouldBe("main.ink");
        var story = opened.GetProperty("story");
        story.GetProperty("graph").GetProperty("nodes").GetArrayLength().ShouldBe(3);
        story
            .GetProperty("names")
            .GetProperty("cast")[0]
            .GetProperty("key")
            .GetString()
            .ShouldBe("ada");
        opened.GetProperty("served").GetString().ShouldBe(story.GetProperty("version").GetString());
        var home = await page.GetFromJsonAsync<JsonElement>("/studio/api/home");
        home.GetProperty("recent")[0].GetProperty("title").GetString().ShouldBe("The Lamp");
    }

    [Theory]
    [InlineData("../secret.ink")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/../../secret.ink")]
    [InlineData("linked.ink")]
    [InlineData("linked/secret.ink")]
    [InlineData("passwd.ink")]
    [InlineData("notes.txt")]
    [InlineData("sub/drama.yaml")]
    [InlineData(".hidden/x.ink")]
    [InlineData("a\0.ink")]
    public async Task Nothing_but_the_storys_scripts_is_read_or_written(string path)
    {
        await using var studio = await TestStudio.StartAsync(Script);
        var outside = Path.Combine(Path.GetDirectoryName(studio.Project)!, "secret.ink");
        await File.WriteAllTextAsync(outside, "secret");
        await File.WriteAllTextAsync(Path.Combine(studio.Project, "notes.txt"), "notes");
        File.CreateSymbolicLink(Path.Combine(studio.Project, "linked.ink"), outside);
        File.CreateSymbolicLink(Path.Combine(studio.Project, "passwd.ink"), "notes.txt");
        Directory.CreateSymbolicLink(
            Path.Combine(studio.Project, "linked"),
            Path.GetDirectoryName(studio.Project)!
        );
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var read = await page.GetAsync(
            $"/studio/api/projects/lamp/file?path={Uri.EscapeDataString(path)}"
        );
        read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var written = await SaveAsync(page, path, "changed", null);
        written.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await File.ReadAllTextAsync(outside)).ShouldBe("secret");
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "notes.txt"))).ShouldBe("notes");
        (await studio.OpenAsync(page)).GetProperty("files").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Drafts_are_checked_without_being_saved()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var bad = await page.PostAsJsonAsync(
            "/studio/api/projects/lamp/check",
            new
            {
                drafts = new Dictionary<string, string>
                {
                    ["main.ink"] = "Hello.\n* [Go] -> nowhere\n",
                },
            }
        );
        var reading = await bad.Content.ReadFromJsonAsync<JsonElement>();
        Codes(reading).ShouldContain("ID1001");
        reading.GetProperty("diagnostics")[0].GetProperty("line").GetInt32().ShouldBe(2);
        reading.GetProperty("graph").ValueKind.ShouldBe(JsonValueKind.Null);
        reading.GetProperty("names").GetProperty("cast").GetArrayLength().ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "main.ink"))).ShouldBe(Script);
    }

    [Fact]
    public async Task Saving_writes_the_file_and_serves_the_story()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        var before = (await studio.OpenAsync(page)).GetProperty("served").GetString();
        var file = await FileAsync(page, "main.ink");
        using var answer = await SaveAsync(
            page,
            "main.ink",
            "Good evening.\n* [Go] -> END\n* [Stay] -> END\n",
            file.GetProperty("stamp").GetString()
        );
        var saved = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var version = saved
            .GetProperty("story")
            .GetProperty("published")
            .GetProperty("version")
            .GetString();
        version.ShouldNotBe(before);
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "main.ink"))).ShouldStartWith(
            "Good evening."
        );
        saved
            .GetProperty("stamp")
            .GetString()
            .ShouldBe((await FileAsync(page, "main.ink")).GetProperty("stamp").GetString());
        var stories = await page.GetFromJsonAsync<JsonElement>("/api/stories");
        stories[0].GetProperty("version").GetString().ShouldBe(version);
        Directory.GetFiles(studio.Project, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_with_errors_is_saved_and_the_last_good_version_stays()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        var before = (await studio.OpenAsync(page)).GetProperty("served").GetString();
        using var answer = await SaveAsync(page, "main.ink", "-> nowhere\n", null);
        var saved = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Codes(saved.GetProperty("story").GetProperty("reading")).ShouldContain("ID1001");
        saved.GetProperty("story").GetProperty("published").ValueKind.ShouldBe(JsonValueKind.Null);
        var stories = await page.GetFromJsonAsync<JsonElement>("/api/stories");
        stories[0].GetProperty("version").GetString().ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_changed_outside_is_not_written_over_unasked()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        var stamp = (await FileAsync(page, "main.ink")).GetProperty("stamp").GetString();
        await File.WriteAllTextAsync(Path.Combine(studio.Project, "main.ink"), "Theirs.\n-> END\n");
        var stamps = await page.GetFromJsonAsync<JsonElement>("/studio/api/projects/lamp/stamps");
        stamps.GetProperty("main.ink").GetString().ShouldNotBe(stamp);

        using var refused = await SaveAsync(page, "main.ink", "Mine.\n-> END\n", stamp);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var theirs = await refused.Content.ReadFromJsonAsync<JsonElement>();
        theirs.GetProperty("text").GetString().ShouldBe("Theirs.\n-> END\n");
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "main.ink"))).ShouldStartWith(
            "Theirs."
        );

        using var written = await SaveAsync(
            page,
            "main.ink",
            "Mine.\n-> END\n",
            theirs.GetProperty("stamp").GetString()
        );
        written.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "main.ink"))).ShouldStartWith(
            "Mine."
        );
    }

    [Fact]
    public async Task Line_ends_and_byte_order_mark_stay_as_the_file_has_them()
    {
        await using var studio = await TestStudio.StartAsync("\uFEFFOne.\r\nTwo.\r\n-> END\r\n");
        using var page = studio.Page();
        await studio.OpenAsync(page);
        var file = await FileAsync(page, "main.ink");
        file.GetProperty("text").GetString().ShouldBe("One.\nTwo.\n-> END\n");
        using var saved = await SaveAsync(page, "main.ink", "One.\nThree.\n-> END\n", null);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllBytesAsync(Path.Combine(studio.Project, "main.ink"))).ShouldBe([
            0xEF,
            0xBB,
            0xBF,
            .. "One.\r\nThree.\r\n-> END\r\n"u8,
        ]);
    }

    [Fact]
    public async Task Lines_and_choices_are_found_where_they_were_written()
    {
        await using var studio = await TestStudio.StartAsync(
            "One.\nTwo. #id: two\n* [Go] #id: go\n  Gone.\n  -> END\n"
        );
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var answer = await page.PostAsJsonAsync(
            "/studio/api/projects/lamp/places",
            new { ids = (string[])["two", "go", "nobody"] }
        );
        var places = await answer.Content.ReadFromJsonAsync<JsonElement>();
        places.GetProperty("two").GetProperty("line").GetInt32().ShouldBe(2);
        places.GetProperty("go").GetProperty("line").GetInt32().ShouldBe(3);
        places.TryGetProperty("nobody", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_story_is_made_of_the_template_and_plays()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        var parent = Path.GetDirectoryName(studio.Project)!;
        using var answer = await page.PostAsJsonAsync(
            "/studio/api/projects",
            new Dictionary<string, string> { ["new"] = "night-train", ["in"] = parent }
        );
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        made.GetProperty("id").GetString().ShouldBe("night-train");
        made.GetProperty("served").GetString().ShouldNotBeNull();
        Codes(made.GetProperty("story")).ShouldBeEmpty();
        using var again = await page.PostAsJsonAsync(
            "/studio/api/projects",
            new Dictionary<string, string> { ["new"] = "night-train", ["in"] = parent }
        );
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await again.Content.ReadAsStringAsync()).ShouldContain("not empty");
    }

    [Fact]
    public async Task A_copy_leaves_the_story_it_was_made_of_alone()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        using var answer = await page.PostAsJsonAsync(
            "/studio/api/projects",
            new Dictionary<string, string>
            {
                ["copy"] = studio.Project,
                ["in"] = Path.GetDirectoryName(studio.Project)!,
            }
        );
        var copy = await answer.Content.ReadFromJsonAsync<JsonElement>();
        copy.GetProperty("path").GetString().ShouldBe(studio.Project + "-2");
        (await File.ReadAllTextAsync(Path.Combine(studio.Project + "-2", "main.ink"))).ShouldBe(
            Script
        );
    }

    [Fact]
    public async Task A_help_page_is_markup_of_ours_alone()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        var html = await page.GetStringAsync("/studio/api/help/ID1001");
        html.ShouldContain("<h2");
        html.ShouldContain("<code class=\"language-ink\">");
        html.ShouldNotContain("<script>");
        (await page.GetAsync("/studio/api/help/ID9999")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await page.GetAsync("/studio/api/help/..%2f..%2fetc")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
