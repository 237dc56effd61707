using System.Reflection;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>Writes the names of the hub and the codes of its errors.</summary>
internal static class NamesFile
{
    /// <summary>The file's text.</summary>
    public static string Write(Type hub, Type codes, Documentation docs)
    {
        var script = new ScriptWriter();
        Constants(script, hub, docs);
        Constants(script, codes, docs);
        return script
            .Line()
            .Comment("What a server refuses with; a newer one may know more.")
            .Line(
                $"export type {Spelling.Code} = (typeof {Spelling.Codes})[keyof typeof {Spelling.Codes}];"
            )
            .ToString();
    }

    private static void Constants(ScriptWriter script, Type type, Documentation docs)
    {
        script.Line().Comment(docs.Summary(type)).Line($"export const {Spelling.Of(type)} = {{");
        foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            script
                .Comment(docs.Summary(constant), "  ")
                .Line($"  {Spelling.Camel(constant.Name)}: \"{constant.GetRawConstantValue()}\",");
        }

        script.Line("} as const;");
    }
}
