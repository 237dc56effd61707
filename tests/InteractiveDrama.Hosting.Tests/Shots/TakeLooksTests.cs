using System.Net;
using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Shots;

/// <summary>What the library has is shown, on a host without any provider.</summary>
public sealed class TakeLooksTests
{
    [Fact]
    public async Task A_clip_that_people_supplied_is_final_at_once_and_says_who_made_it()
    {
        await using var drama = await StartAsync();
        var take = await AddAsync(
            drama,
            Picture(drama),
            MediaKind.Video,
            MakerKind.Human,
            TakeRank.SuppliedBy
        );
        await using var client = drama.Client();

        var shot = (await client.StartAsync(Start())).Beat!.Shots[0];

        (shot.Take, shot.Rung, shot.MadeBy).ShouldBe((take.Id, ShotRung.Final, MadeBy.Human));
        using var http = drama.Http();
        (await http.GetStringAsync(shot.Url)).ShouldBe("video of hour");
        (await http.GetStringAsync(shot.Poster!)).ShouldBe("poster of hour");
    }

    [Fact]
    public async Task A_still_of_a_model_is_a_keyframe_until_there_is_a_clip()
    {
        await using var drama = await StartAsync();
        await AddAsync(drama, Picture(drama), MediaKind.Image, MakerKind.Ai, "studio");
        await using var client = drama.Client();

        var still = (await client.StartAsync(Start())).Beat!.Shots[0];
        await AddAsync(drama, Picture(drama), MediaKind.Video, MakerKind.Ai, "studio");
        var clip = (await client.ResumeAsync(client.Session!, client.ResumeKey)).Beat!.Shots[0];

        (still.Rung, still.Type).ShouldBe((ShotRung.Keyframe, "image/jpeg"));
        (clip.Rung, clip.Type, clip.MadeBy).ShouldBe((ShotRung.Final, "video/mp4", MadeBy.Ai));
    }

    [Fact]
    public async Task A_clip_of_an_earlier_intent_stays_until_there_is_better()
    {
        await using var drama = await StartAsync();
        var now = Picture(drama);
        var old = await AddAsync(
            drama,
            now with
            {
                ContentHash = new string('0', 64),
            },
            MediaKind.Video,
            MakerKind.Ai,
            "studio"
        );
        await using var client = drama.Client();

        var before = (await client.StartAsync(Start())).Beat!.Shots[0];
        var better = await AddAsync(drama, now, MediaKind.Video, MakerKind.Ai, "studio");
        var after = (await client.ResumeAsync(client.Session!, client.ResumeKey)).Beat!.Shots[0];

        (before.Take, after.Take).ShouldBe((old.Id, better.Id));
    }

    [Fact]
    public async Task A_voice_is_heard_only_with_the_words_it_says_and_viewers_are_told_of_it()
    {
        await using var drama = await StartAsync();
        var need = Voice(drama);
        await AddAsync(
            drama,
            need with
            {
                ContentHash = new string('0', 64),
            },
            MediaKind.Speech,
            MakerKind.Human,
            TakeRank.SuppliedBy
        );
        await using var client = drama.Client();
        var ready = new TaskCompletionSource<ShotReadyView>();
        client.ShotReady += (_, told) => ready.TrySetResult(told.Ready);

        var silent = (await client.StartAsync(Start())).Beat!.Lines[0];
        await AddAsync(drama, need, MediaKind.Speech, MakerKind.Ai, "studio", tells: true);
        var told = await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var spoken = (await client.ResumeAsync(client.Session!, client.ResumeKey)).Beat!.Lines[0];

        silent.Voice.ShouldBeNull();
        spoken.Voice!.MadeBy.ShouldBe(MadeBy.Ai);
        told.Voices.Single().Line.ShouldBe(spoken.Id);
        using var http = drama.Http();
        (await http.GetStringAsync(told.Voices[0].Voice.Url)).ShouldBe("speech of hour");
    }

    [Fact]
    public async Task The_storys_sounds_come_with_their_lines_and_are_served()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();

        var sounds = (await client.StartAsync(Start())).Beat!.Sounds;

        var rain = sounds.ShouldHaveSingleItem();
        (rain.AtLine, rain.Kind, rain.Name, rain.FadeMs).ShouldBe(
            (0, SoundKind.Music, "rain", 2000)
        );
        using var http = drama.Http();
        using var answer = await http.GetAsync(rain.Url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        using var unsigned = await http.GetAsync(rain.Url!.Split('?')[0]);
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<TestDrama> StartAsync() =>
        ShotPier.StartAsync(Directory.CreateTempSubdirectory("drama").FullName);

    private static MediaNeed Picture(TestDrama drama)
    {
        var story = ShotPier.Story(drama);
        return story.Needs.Picture(story.FirstShot()!);
    }

    private static MediaNeed Voice(TestDrama drama)
    {
        var story = ShotPier.Story(drama);
        return story.Needs.Voice(story.Player.Begin(null, 1).Beat.Lines[0], "en")!;
    }

    private static async Task<Take> AddAsync(
        TestDrama drama,
        MediaNeed need,
        MediaKind kind,
        MakerKind maker,
        string provider,
        bool tells = false
    )
    {
        var type = kind switch
        {
            MediaKind.Video => "video/mp4",
            MediaKind.Image => "image/jpeg",
            _ => "audio/mp4",
        };
        var now = TimeProvider.System.GetUtcNow();
        var name = kind.ToString().ToLowerInvariant();
        var take = new Take
        {
            Id = $"take_{Guid.CreateVersion7(now):N}",
            Story = need.Story,
            Subject = need.Subject,
            Kind = kind,
            Locale = need.Speech?.Locale,
            ContentHash = need.ContentHash,
            MadeBy = maker,
            Provider = provider,
            MadeAt = now,
            Files =
            [
                await PutAsync(drama, $"{name} of {need.Subject}", type, MediaRole.Rendition),
                await PutAsync(drama, $"poster of {need.Subject}", "image/jpeg", MediaRole.Poster),
            ],
        };
        await drama.Services.GetRequiredService<ITakes>().AddAsync(take, publish: true);
        if (tells)
        {
            drama.Services.GetRequiredService<LibraryWishes>().Look(take.Story, take.Subject);
        }
        await TestDrama.UntilAsync(() =>
            drama
                .Services.GetRequiredService<TakeIndex>()
                .Of(take.Story)
                .Takes.Any(kept => kept.Take.Id == take.Id)
        );
        return take;
    }

    private static async Task<MediaFile> PutAsync(
        TestDrama drama,
        string content,
        string type,
        MediaRole role
    )
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var file = await drama.Services.GetRequiredService<IMediaStore>().PutAsync(bytes, type);
        return file with { Role = role, Seconds = 4 };
    }

    private static StartRequest Start() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Timers = TimerPreference.None,
        };
}
