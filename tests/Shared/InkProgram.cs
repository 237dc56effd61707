using System.Text.Json;

namespace InteractiveDrama.Testing;

/// <summary>Looks into ink's compiled story.</summary>
public static class InkProgram
{
    /// <summary>The text at a path: its steps are indices, or names in the object that ends a container.</summary>
    public static string TextAt(JsonElement program, string path)
    {
        var at = program.GetProperty("root");
        foreach (var step in path.Split('.'))
            at = int.TryParse(step, out var index)
                ? at[index]
                : at[at.GetArrayLength() - 1].GetProperty(step);
        return at.GetString()!.TrimStart('^');
    }
}
