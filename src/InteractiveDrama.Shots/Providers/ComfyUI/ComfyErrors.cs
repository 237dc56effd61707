using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>Says in one sentence what ComfyUI says in several objects, with the node's name as its author wrote it.</summary>
internal static class ComfyErrors
{
    /// <summary>The refusal of a workflow: <c>{error:{type,message,details},node_errors:{id:{class_type,errors:[..]}}}</c>.</summary>
    /// <param name="workflow">Knows the nodes' names.</param>
    /// <param name="body">The answer; null when it is not JSON.</param>
    /// <returns>The sentence; null when the answer is of another form.</returns>
    public static string? OfWorkflow(ComfyWorkflow workflow, JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } answer)
            return null;
        if (Member(answer, "node_errors") is { ValueKind: JsonValueKind.Object } nodes)
        {
            foreach (var node in nodes.EnumerateObject())
            {
                if (
                    Member(node.Value, "errors") is { ValueKind: JsonValueKind.Array } errors
                    && errors.GetArrayLength() > 0
                )
                    return $"{Named(workflow, node.Name, Text(node.Value, "class_type"))}: {Sentence(errors[0])}";
            }
        }

        return Member(answer, "error") switch
        {
            { ValueKind: JsonValueKind.Object } error => Sentence(error),
            { ValueKind: JsonValueKind.String } words => words.GetString(),
            _ => null,
        };
    }

    /// <summary>The failure of a job: <c>{node_id,node_type,exception_message}</c>.</summary>
    /// <param name="workflow">Knows the nodes' names.</param>
    /// <param name="error">The failure; null when the server gave none.</param>
    public static string OfJob(ComfyWorkflow workflow, JsonElement? error)
    {
        if (error is not { ValueKind: JsonValueKind.Object } failure)
            return "The workflow failed without a reason.";
        var words =
            Text(failure, "exception_message")
            ?? Text(failure, "message")
            ?? "it failed without a reason";
        return Text(failure, "node_id") is { } node
            ? $"{Named(workflow, node, Text(failure, "node_type"))}: {words}"
            : words;
    }

    /// <summary>A member of an object; null when it is not there, or JSON's null.</summary>
    public static JsonElement? Member(JsonElement? node, string name) =>
        node is { ValueKind: JsonValueKind.Object } map
        && map.TryGetProperty(name, out var member)
        && member.ValueKind is not JsonValueKind.Null
            ? member
            : null;

    /// <summary>A text or a number of an object, as text; null when it is neither.</summary>
    public static string? Text(JsonElement? node, string name) =>
        Member(node, name) switch
        {
            { ValueKind: JsonValueKind.String } text => Whole(text),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static string Sentence(JsonElement error)
    {
        var message = Text(error, "message") ?? Text(error, "type") ?? "it is refused";
        return Text(error, "details") is { Length: > 0 } details
            ? $"{message}: {details}"
            : message;
    }

    private static string Named(ComfyWorkflow workflow, string id, string? type) =>
        $"Node {id} ({workflow.Nodes.GetValueOrDefault(id) ?? type ?? "unknown"})";

    // An escaped half of a surrogate pair is legal JSON and no text.
    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
