using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Protocol.MessagePack;
using InteractiveDrama.Protocol.MessagePack.Formatters;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>Every record is the same over both wires.</summary>
public class RecordLaws
{
    public static TheoryData<Type> Records => [.. Protocols.Records];

    public static TheoryData<Type> Enums => [.. Protocols.Enums];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_comes_back_as_it_was(Type type) =>
        Prop.ForAll(
                Arb.From(RecordGenerator.Of(type)),
                record =>
                {
                    var formatter = Formatter.Of(type);
                    var back = Read(formatter, Write(formatter, record));
                    Json.Text(back).ShouldBe(Json.Text(record));
                }
            )
            .Check(Cases.Of(60));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_the_same_fields_and_values_in_JSON(Type type) =>
        Prop.ForAll(
                Arb.From(RecordGenerator.Of(type)),
                record =>
                {
                    var bytes = Write(Formatter.Of(type), record);
                    var seen = Formatter<JsonElement>.Instance;
                    var reader = new MessagePackReader(bytes);
                    var node = JsonNode.Parse(seen.Read(ref reader).GetRawText());
                    JsonNode
                        .DeepEquals(node, Json.OnTheWire(record))
                        .ShouldBeTrue(Json.Text(record));
                    var overJson = Json.There(Json.Text(record), type);
                    Json.Text(Read(Formatter.Of(type), bytes)).ShouldBe(Json.Text(overJson));
                }
            )
            .Check(Cases.Of(60));

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_field_is_named_by_an_attribute_in_camel_case(Type type)
    {
        foreach (var property in type.GetProperties())
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;
            name.ShouldBe(JsonNamingPolicy.CamelCase.ConvertName(property.Name), type.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Numbers_of_64_bits_travel_as_text(Type type)
    {
        foreach (var property in type.GetProperties())
        {
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            inner.ShouldNotBe(typeof(ulong));
            if (inner == typeof(long))
            {
                property
                    .GetCustomAttribute<JsonNumberHandlingAttribute>()
                    ?.Handling.ShouldBe(
                        JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString
                    );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_of_an_enum_is_named_by_an_attribute(Type type)
    {
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var name = member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name;
            name.ShouldNotBeNull($"{type.Name}.{member.Name}");
            var formatter = Formatter.Of(type);
            var bytes = Write(formatter, member.GetValue(null)!);
            DramaMessagePack.Read<string>(bytes).ShouldBe(name);
            Read(formatter, bytes).ShouldBe(member.GetValue(null));
        }
    }

    private static byte[] Write(Formatter formatter, object value)
    {
        var buffer = new ScratchBuffer();
        var writer = new MessagePackWriter(buffer);
        formatter.WriteObject(ref writer, value);
        writer.Flush();
        return buffer.Written.ToArray();
    }

    private static object? Read(Formatter formatter, byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        var value = formatter.ReadObject(ref reader);
        reader.IsAtEnd.ShouldBeTrue();
        return value;
    }
}
