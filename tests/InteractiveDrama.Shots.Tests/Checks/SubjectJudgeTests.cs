using System.Collections.Immutable;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Tests.Jobs;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.StrictProviders.OpenAI;
using InteractiveDrama.Testing;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Checks;

/// <summary>A vision model is asked who is in a picture, over real HTTP, and may say anything.</summary>
public sealed class SubjectJudgeTests
{
    private const string Key = "sk-strict-4f9a2c71d05b";

    private static readonly AskedFor Asked = new()
    {
        Aspect = "9:16",
        Movement = CameraMovement.Static,
        Subjects = ImmutableSortedDictionary<string, string>
            .Empty.Add("mei", "short black hair, red raincoat")
            .Add("jon", "grey beard"),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"seen":["mei","jon"],"others":0}""", CheckVerdict.Passed, "")]
    [InlineData("""{"seen":["Jon","MEI"]}""", CheckVerdict.Passed, "")]
    [InlineData("```json\n{\"seen\":[\"mei\",\"jon\"]}\n```", CheckVerdict.Passed, "")]
    [InlineData("""{"seen":["mei"],"others":0}""", CheckVerdict.Failed, "Not to be seen: jon.")]
    [InlineData("""{"seen":[],"others":2}""", CheckVerdict.Failed, "Not to be seen: jon, mei.")]
    [InlineData(
        """{"seen":["mei","jon","batman"],"others":1}""",
        CheckVerdict.Warned,
        "Somebody is in the picture who was not asked for."
    )]
    [InlineData("I cannot tell.", CheckVerdict.NotJudged, Unread)]
    [InlineData("", CheckVerdict.NotJudged, Unread)]
    [InlineData("}{", CheckVerdict.NotJudged, Unread)]
    [InlineData("""{"seen":"mei"}""", CheckVerdict.NotJudged, Unread)]
    [InlineData("""{"seen":[1,2]}""", CheckVerdict.NotJudged, Unread)]
    [InlineData("""{"seen":["mei",""", CheckVerdict.NotJudged, Unread)]
    [InlineData("""[{"seen":["mei","jon"],"others":1e99}]""", CheckVerdict.Passed, "")]
    public async Task An_answer_is_read_or_not_judged(
        string answer,
        CheckVerdict verdict,
        string words
    )
    {
        var asked = "";
        await using var server = await StrictOpenAi.StartAsync(
            new StrictOpenAiOptions
            {
                Chat = question =>
                {
                    asked = question;
                    return answer;
                },
            }
        );

        (await JudgeAsync(server)).ShouldBe(new TakeCheck("subjects", verdict, words));
        asked.ShouldContain("- mei: short black hair, red raincoat\n");
    }

    private const string Unread = "The vision model's answer could not be understood.";

    [Fact]
    public async Task No_answer_is_not_judged()
    {
        await using var server = await StrictOpenAi.StartAsync();
        var silent = new TakeCheck(
            "subjects",
            CheckVerdict.NotJudged,
            "The vision model gave no answer."
        );
        foreach (
            var fault in (Fault[])
                [new Fault.Status(500), new Fault.CutBefore(), new Fault.CutWithin()]
        )
        {
            server.GoWrong(fault);
            (await JudgeAsync(server)).ShouldBe(silent);
        }
        // Time leaps over the patience.
        var judge = new SubjectJudge(new NeverAnswers(), new LeapingTime());
        (await judge.JudgeAsync(SamplePng.Draw(32, 32), "image/png", Asked, Stop)).ShouldBe(silent);
    }

    [Fact]
    public async Task Where_nobody_is_asked_for_no_question_is_paid_for()
    {
        await using var server = await StrictOpenAi.StartAsync();

        var check = await JudgeAsync(
            server,
            Asked with
            {
                Subjects = ImmutableSortedDictionary<string, string>.Empty,
            }
        );

        check.Verdict.ShouldBe(CheckVerdict.Passed);
        server.Questions.ShouldBe(0);
    }

    [Theory]
    [InlineData("kind: openai-chat\n  model: seer-1", "judge has no 'url'.")]
    [InlineData("kind: openai\n  url: URL\n  model: seer-1", "'kind' cannot be 'openai'.")]
    [InlineData("kind: openai-chat\n  url: URL", "judge has no 'model'.")]
    [InlineData(
        "kind: openai-chat\n  url: URL\n  model: m\n  price: 1",
        "There is no setting 'price' in judge."
    )]
    public async Task What_is_wrong_with_it_is_said(string lines, string problem)
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var catalogue = Load($"judge:\n  {lines}", server);

        catalogue.Judge.ShouldBeNull();
        catalogue.Problems.ShouldContain(one => one.Message == problem);
    }

    [Fact]
    public async Task The_official_client_gets_an_answer_from_the_strict_server()
    {
        await using var server = await StrictOpenAi.StartAsync();
        var client = new ChatClient(
            "seer-1",
            new System.ClientModel.ApiKeyCredential(Key),
            new OpenAIClientOptions { Endpoint = new Uri(server.Url) }
        );

        var answer = await client.CompleteChatAsync(
            [
                new UserChatMessage(
                    ChatMessageContentPart.CreateTextPart("Who is it?"),
                    ChatMessageContentPart.CreateImagePart(
                        BinaryData.FromBytes(SamplePng.Draw(32, 32)),
                        "image/png"
                    )
                ),
            ],
            cancellationToken: Stop
        );

        answer.Value.Content[0].Text.ShouldBe("I cannot tell.");
        server.Questions.ShouldBe(1);
    }

    private static async Task<TakeCheck> JudgeAsync(StrictOpenAi server, AskedFor? asked = null)
    {
        using var catalogue = Load(
            "judge:\n  kind: openai-chat\n  url: URL\n  model: seer-1\n  key: { env: STUDIO_KEY }",
            server
        );
        catalogue.Problems.ShouldBeEmpty();
        return await new SubjectJudge(catalogue.Judge!, TimeProvider.System).JudgeAsync(
            SamplePng.Draw(32, 32),
            "image/png",
            asked ?? Asked,
            Stop
        );
    }

    private static ProviderCatalogue Load(string yaml, StrictOpenAi server)
    {
        using var folder = new TempFolder();
        folder.Write("providers.yaml", yaml.Replace("URL", server.Url, StringComparison.Ordinal));
        return ProviderCatalogue.Load(
            Path.Combine(folder.Path, "providers.yaml"),
            new ProviderSurroundings { Variable = _ => Key }
        );
    }

    private sealed class NeverAnswers : IChatClient
    {
        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() { }
    }
}
