namespace InteractiveDrama.Playback.Engine;

/// <summary>How much one step may take. All but the time are counted: a story stops at the same instruction on every machine.</summary>
public sealed record StepBudget
{
    /// <summary>Far beyond any step that is meant.</summary>
    public static StepBudget Default { get; } = new();

    /// <summary>Instructions; copies and searches count by their length. One million, some milliseconds.</summary>
    public int Instructions { get; init; } = 1_000_000;

    /// <summary>Outputs. 5,000.</summary>
    public int Lines { get; init; } = 5_000;

    /// <summary>Nested calls and tunnels. 4,000.</summary>
    public int Depth { get; init; } = 4_000;

    /// <summary>Characters of one value. 65,536.</summary>
    public int ValueLength { get; init; } = 65_536;

    /// <summary>Characters and marks of one output. 262,144.</summary>
    public int OutputLength { get; init; } = 262_144;

    /// <summary>Values waiting in one evaluation, and variables of all nested calls. 16,384.</summary>
    public int Values { get; init; } = 16_384;

    /// <summary>Choices offered at one stop. 1,024.</summary>
    public int Choices { get; init; } = 1_024;

    /// <summary>Bytes of a state. 1,048,576.</summary>
    public int StateBytes { get; init; } = 1_048_576;

    /// <summary>Time of running, for an engine that cannot count. Two seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>True for an error that says a step went over its budget: it would hardly have stopped.</summary>
    /// <param name="message">The error's message, of either engine.</param>
    public static bool IsBroken(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.StartsWith("This step ", StringComparison.Ordinal);
    }
}
