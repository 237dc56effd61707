using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.Values;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Engine.States;

/// <summary>A state for people, as JSON.</summary>
internal sealed class StateInspector
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter json;
    private readonly StoryProgram program;
    private readonly Func<string, SourcePlace?> placeOf;

    private StateInspector(
        Utf8JsonWriter json,
        StoryProgram program,
        Func<string, SourcePlace?> placeOf
    )
    {
        this.json = json;
        this.program = program;
        this.placeOf = placeOf;
    }

    public static string Write(
        string engine,
        Machine machine,
        StoryProgram program,
        Func<string, SourcePlace?> placeOf
    )
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Layout))
            new StateInspector(writer, program, placeOf).Write(engine, machine);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Write(string engine, Machine machine)
    {
        ref readonly var registers = ref machine.Registers;
        json.WriteStartObject();
        json.WriteString("engine", engine);
        json.WriteNumber("turn", registers.Turn);
        json.WriteNumber("seed", registers.Seed);
        json.WriteNumber("previousRandom", registers.PreviousRandom);
        json.WritePropertyName("position");
        Place(machine.Previous);
        json.WriteStartObject("variables");
        for (var i = 0; i < program.GlobalNames.Length; i++)
            Variable(program.GlobalNames[i], machine.Memory.Global(i));
        json.WriteEndObject();
        json.WriteStartObject("visits");
        foreach (var i in machine.Memory.WrittenVisits)
            if (machine.Memory.Visits(i) != 0)
                json.WriteNumber(
                    program.PathOfContainer(program.VisitCounters[i]),
                    machine.Memory.Visits(i)
                );
        json.WriteEndObject();
        json.WriteStartObject("turns");
        foreach (var i in machine.Memory.WrittenTurns)
            if (machine.Memory.Turn(i) is { } turn)
                json.WriteNumber(program.PathOfContainer(program.TurnRecords[i]), turn);
        json.WriteEndObject();
        json.WriteStartArray("choices");
        foreach (var choice in machine.Choices)
            Choice(machine, choice);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Choice(Machine machine, PendingChoice choice)
    {
        json.WriteStartObject();
        PlaceOf(choice.Point);
        json.WriteBoolean("fallback", machine.IsFallback(choice));
        json.WriteStartArray("stack");
        var thread = choice.Thread;
        for (var i = 0; i < thread.Frames.Length; i++)
        {
            var frame = thread.Frames[i];
            json.WriteStartObject();
            json.WriteString("kind", frame.Kind == FrameKind.Function ? "function" : "tunnel");
            if (frame.Pointer >= 0)
                PlaceOf(frame.Pointer);
            json.WriteStartObject("temps");
            var end = thread.EndOfTemps(i);
            for (var t = frame.FirstTemp; t < end; t++)
                Variable(program.Names[thread.TempNames[t]], thread.TempValues[t]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Place(int address)
    {
        if (address < 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        PlaceOf(address);
        json.WriteEndObject();
    }

    private void PlaceOf(int address)
    {
        var path = program.PathOf(address);
        json.WriteString("path", path);
        if (placeOf(path) is not { } place)
            return;
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
    }

    private void Variable(string name, in Value value)
    {
        json.WritePropertyName(name);
        switch (value.Kind)
        {
            case ValueKind.Bool:
                json.WriteBooleanValue(value.Bool);
                break;
            case ValueKind.Int:
                json.WriteNumberValue(value.Int);
                break;
            case ValueKind.Float when float.IsFinite(value.Float):
                json.WriteNumberValue(value.Float);
                break;
            case ValueKind.List:
                json.WriteStartObject();
                json.WriteStartArray("list");
                foreach (var item in value.Items.Items)
                    json.WriteStringValue(program.Items.FullName(item));
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case ValueKind.Target:
                Named("target", program.Targets[value.TargetIndex].Path);
                break;
            case ValueKind.Pointer:
                Named("reference", program.Names[value.PointerName]);
                break;
            case ValueKind.None:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(program.Operations.TextOf(value));
                break;
        }
    }

    private void Named(string kind, string name)
    {
        json.WriteStartObject();
        json.WriteString(kind, name);
        json.WriteEndObject();
    }
}
