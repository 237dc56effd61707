using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.Tests.Messages;

/// <summary>
/// Each message of the specification and its bytes, without the length before them. Made by hand from the
/// specification's tables, not by the code that is tested.
/// </summary>
internal static class Vectors
{
    private static readonly Dictionary<string, string> Headers = new() { ["Foo"] = "Bar" };

    /// <summary>Written so, and read so.</summary>
    public static IReadOnlyList<(HubMessage Message, string Hex)> Exact { get; } =
    [
        (new InvocationMessage("Nothing", []), "960180c0a74e6f7468696e679090"),
        (new InvocationMessage("xyz", "Nothing", []), "960180a378797aa74e6f7468696e679090"),
        (
            new InvocationMessage("xyz", "Sum", [42, 0.5]),
            "960180a378797aa353756d922acb3fe000000000000090"
        ),
        (
            new InvocationMessage("xyz", "Nothing", [], ["1", "a2"]),
            "960180a378797aa74e6f7468696e679092a131a26132"
        ),
        (
            new InvocationMessage("xyz", "Nothing", []) { Headers = Headers },
            "960181a3466f6fa3426172a378797aa74e6f7468696e679090"
        ),
        (
            new InvocationMessage(
                "1",
                DramaHub.Choose,
                [
                    new ChooseRequest
                    {
                        CommandId = "c",
                        Session = "s",
                        Turn = 300,
                        ChoiceId = null,
                    },
                ]
            ),
            "960180a131a643686f6f73659183a9636f6d6d616e644964a163a773657373696f6ea173a47475726ecd012c90"
        ),
        (
            new InvocationMessage(
                DramaHub.BeatReady,
                [new SessionReply { Session = "s", Turn = -1 }]
            ),
            "960180c0a942656174526561647991" + "82a773657373696f6ea173a47475726eff" + "90"
        ),
        (new StreamInvocationMessage("xyz", "Nothing", []), "960480a378797aa74e6f7468696e679090"),
        (new StreamItemMessage("xyz", 42), "940280a378797a2a"),
        (new StreamItemMessage("any", null), "940280a3616e79c0"),
        (
            new StreamItemMessage("xyz", 42) { Headers = Headers },
            "940281a3466f6fa3426172a378797a2a"
        ),
        (
            CompletionMessage.WithError("xyz", "Error not found!"),
            "950380a378797a01b04572726f72206e6f7420666f756e6421"
        ),
        (CompletionMessage.Empty("xyz"), "940380a378797a02"),
        (CompletionMessage.WithResult("number", 42), "950380a66e756d626572032a"),
        (CompletionMessage.WithResult("number", 0), "950380a66e756d6265720300"),
        (CompletionMessage.WithResult("any", null), "950380a3616e7903c0"),
        (CompletionMessage.WithResult("any", false), "950380a3616e7903c2"),
        (
            CompletionMessage.WithResult("raw", new RawResult(new([0x93, 0x01, 0xc0, 0xa1, 0x78]))),
            "950380a37261770393" + "01c0a178"
        ),
        (
            CompletionMessage.WithResult("xyz", new SessionReply { Turn = 7 }),
            "950380a378797a0381a47475726e07"
        ),
        (new CancelInvocationMessage("xyz"), "930580a378797a"),
        (PingMessage.Instance, "9106"),
        (CloseMessage.Empty, "9307c0c2"),
        (new CloseMessage("Error"), "9307a54572726f72c2"),
        (new CloseMessage("Error", allowReconnect: true), "9307a54572726f72c3"),
        (new AckMessage(0), "920800"),
        (new AckMessage(70_000), "9208ce00011170"),
        (new SequenceMessage(1), "920901"),
        (new SequenceMessage(1L << 40), "9209cf0000010000000000"),
    ];

    /// <summary>Written otherwise by others, or meant for somebody else, and read so.</summary>
    public static IReadOnlyList<(string Hex, string Said)> Tolerated { get; } =
    [
        // Five items, as JavaScript sends without streams, and older clients always.
        ("950180c0a74e6f7468696e6790", "call - Nothing[]"),
        ("950480a378797aa74e6f7468696e6790", "stream xyz Nothing[]"),
        // An empty id is none.
        ("960180a0a74e6f7468696e679090", "call - Nothing[]"),
        // Items that a later version may add.
        ("970180c0a74e6f7468696e67909081c0c0", "call - Nothing[]"),
        ("950280a378797a2aa0", "item xyz 42"),
        ("950380a378797a02c0", "done xyz"),
        ("940580a378797ac0", "cancel xyz"),
        ("9206c0", "ping"),
        ("9407c0c2c0", "close - False"),
        ("93080100", "ack 1"),
        ("93090100", "sequence 1"),
        // Close as JavaScript writes it.
        ("9207c0", "close - False"),
        ("9207a54572726f72", "close Error False"),
        ("9307a54572726f72c0", "close Error False"),
        // Numbers in other widths: arguments, kinds, types, sequences.
        ("960180c0a353756d92cb40450000000000002a90", "call - Sum[42,42]"),
        ("96d20000000180c0a74e6f7468696e679090", "call - Nothing[]"),
        ("940380a378797acb4000000000000000", "done xyz"),
        ("9208cb4008000000000000", "ack 3"),
        // Long forms of short things.
        ("dc0001cc06", "ping"),
        (
            "dd00000005" + "01" + "de0000" + "c0" + "da00074e6f7468696e67" + "dc0000",
            "call - Nothing[]"
        ),
        // Types that nobody knows yet only say that somebody is there.
        ("910a", "ping"),
        ("92cd03e8dc0000", "ping"),
        ("9300a0c0", "ping"),
        // What does not fit the method is the caller's matter.
        ("960180a131a353756d912a90", "unbound 1 Sum: The method takes 2 values, and 1 were sent."),
        (
            "960180a131a353756d92a16901" + "90",
            "unbound 1 Sum: There must be a whole number at byte 10, but its first byte is 0xa1."
        ),
        ("960180c0a4476f6e659090", "unbound - Gone: There is no method 'Gone'."),
        (
            "960180c0a74e6f7468696e67c090",
            "unbound - Nothing: There must be an array at byte 12, but its first byte is 0xc0."
        ),
        (
            "940280a378797aa161",
            "unbound item xyz: There must be a whole number at byte 7, but its first byte is 0xa1."
        ),
        (
            "940280a46e6f6e6501",
            "unbound item none: The given key was not present in the dictionary."
        ),
        // A result that is no such thing is a failure of that call; one nobody waits for is nothing.
        (
            "950380a66e756d62657203a161",
            "failed number: The result is no Int32. There must be a whole number at byte 11, but its first byte is 0xa1."
        ),
        ("950380a4676f6e650301", "done gone"),
        ("950380a378797a01c0", "failed xyz: The invocation failed."),
    ];

    /// <summary>Of no message's shape.</summary>
    public static IReadOnlyList<(string Hex, string Says)> Refused { get; } =
    [
        ("", "cut off"),
        ("90", "0 items"),
        ("c0", "array"),
        ("80", "array"),
        ("a16a", "array"),
        ("91a16a", "whole number"),
        ("9101", "1 items"),
        ("940180c0a0", "4 items"),
        ("950190c0a74e6f7468696e6790", "a map"), // headers as an array
        ("9501c0c0a74e6f7468696e6790", "a map"),
        ("95018101a0c0a74e6f7468696e6790", "text"),
        ("950181a161c0c0a74e6f7468696e6790", "text"),
        ("9501802aa74e6f7468696e6790", "text"),
        ("950180c0c090", "text"),
        ("950180c0a1ff90", "UTF-8"),
        ("960180c0a74e6f7468696e6790a0", "array"),
        ("960180c0a74e6f7468696e679091c0", "not nil"),
        ("960180c0a74e6f7468696e6790912a", "text"),
        ("950480c0a74e6f7468696e6790", "must have an id"),
        ("930280a178", "3 items"),
        ("940280c02a", "by an id"),
        ("930380a178", "3 items"),
        ("940380a17801", "4 items"),
        ("940380a17803", "4 items"),
        ("940380a17804", "kind 4"),
        ("940380a178c0", "whole number"),
        ("920580", "2 items"),
        ("930580c0", "by an id"),
        ("9107", "1 items"),
        ("92072a", "text"),
        ("9307c02a", "true or false"),
        ("9108", "1 items"),
        ("9208a0", "whole number"),
        ("9209c0", "whole number"),
    ];
}
