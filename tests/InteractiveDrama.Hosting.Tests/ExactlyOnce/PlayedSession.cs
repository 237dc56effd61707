using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>What a viewer knows of a session: how it opened, and every choice with its answer.</summary>
internal sealed class PlayedSession(StartRequest opening, Heard opened)
{
    private readonly List<(ChooseRequest Command, Heard Answer)> choices = [];

    public string Id { get; } = opened.Reply.Session!;

    public string Key { get; } = opened.Reply.ResumeKey!;

    public StartRequest Opening => opening;

    public Heard Opened => opened;

    /// <summary>The acknowledged choices, in order.</summary>
    public IReadOnlyList<(ChooseRequest Command, Heard Answer)> Choices => choices;

    /// <summary>The command that is under way; null when none is.</summary>
    public ChooseRequest? Unanswered { get; set; }

    /// <summary>The last answer.</summary>
    public SessionReply Current => choices is [.., var last] ? last.Answer.Reply : opened.Reply;

    public void Acknowledge(ChooseRequest command, Heard answer)
    {
        choices.Add((command, answer));
        Unanswered = null;
    }
}
