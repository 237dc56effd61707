using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Protocol;
using InteractiveDrama.Protocol.MessagePack;
using InteractiveDrama.Protocol.Tests.Fuzz;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Benchmarks.Wire;

/// <summary>What a typical reply costs over either wire: bytes, time and garbage, on one thread.</summary>
internal static class WireBenchmark
{
    private const int Messages = 20_000;

    /// <summary>Runs it and prints the table.</summary>
    /// <param name="rounds">How often each is measured; the table shows medians.</param>
    /// <param name="markdown">As Markdown.</param>
    public static void Run(int rounds, bool markdown)
    {
        // As the hub sets its own up: null is not written, every script stays readable.
        var json = new JsonHubProtocolOptions
        {
            PayloadSerializerOptions = new()
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            },
        };
        var packed = new EncodedReply(DramaMessagePack.ToBytes(Typical.Reply));
        (string Name, IHubProtocol Protocol, object Reply)[] contenders =
        [
            ("JSON", new JsonHubProtocol(Options.Create(json)), Typical.Reply),
            ("MessagePack", new DramaMessagePackProtocol(), Typical.Reply),
            ("MessagePack, encoded before", new DramaMessagePackProtocol(), packed),
        ];
        var measured = contenders.ToDictionary(c => c.Name, _ => new List<Figures>());
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (name, protocol, reply) in contenders)
            {
                var figures = Measure(protocol, CompletionMessage.WithResult("17", reply));
                if (round >= 0)
                {
                    measured[name].Add(figures);
                }
            }
        }
        var table = new TextTable(
            ["wire", "bytes", "write us", "garbage B", "read us", "garbage B"],
            left: 1
        );
        foreach (var (name, runs) in measured)
        {
            string Middle(Func<Figures, double> of, string format) =>
                Median.Of(runs.Select(of)).ToString(format, CultureInfo.InvariantCulture);
            table.Add(
                name,
                Middle(f => f.Bytes, "0"),
                Middle(f => f.Write, "0.00"),
                Middle(f => f.WriteGarbage, "0"),
                Middle(f => f.Read, "0.00"),
                Middle(f => f.ReadGarbage, "0")
            );
        }
        Console.Out.Write(table.Write(markdown));
    }

    private sealed record Figures(
        int Bytes,
        double Write,
        double WriteGarbage,
        double Read,
        double ReadGarbage
    );

    private static Figures Measure(IHubProtocol protocol, HubMessage message)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        var (write, writeGarbage) = Time(() =>
        {
            output.ResetWrittenCount();
            protocol.WriteMessage(message, output);
        });
        var bytes = output.WrittenMemory.ToArray();
        var binder = new Replies();
        var (read, readGarbage) = Time(() =>
        {
            var input = new ReadOnlySequence<byte>(bytes);
            _ = protocol.TryParseMessage(ref input, binder, out _);
        });
        return new Figures(bytes.Length, write, writeGarbage, read, readGarbage);
    }

    private static (double Microseconds, double Garbage) Time(Action work)
    {
        var garbage = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < Messages; i++)
        {
            work();
        }
        var spent = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        return (
            spent / Messages,
            (GC.GetAllocatedBytesForCurrentThread() - garbage) / (double)Messages
        );
    }

    private sealed class Replies : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(SessionReply);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(SessionReply)];

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
