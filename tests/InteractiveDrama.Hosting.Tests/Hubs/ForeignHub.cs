using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>A hub of the host's own, with records that are none of ours.</summary>
internal sealed class ForeignHub : Hub
{
    public enum Mood
    {
        Calm,
        Loud,
    }

    public sealed record Note(string Text, Mood Mood, long Number, string? Nothing);

    public Note Echo(Note note)
    {
        Context.ConnectionAborted.ThrowIfCancellationRequested();
        return note with { Text = note.Text + "!", Number = note.Number + 1 };
    }
}
