using System.Xml.Linq;
using InteractiveDrama.ProtocolTypes;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Types;

/// <summary>What is written for records that nobody has thought of yet.</summary>
public sealed class GeneratorTests
{
    private static readonly Type[] Types =
    [
        typeof(Tomorrow.TrailView),
        typeof(Tomorrow.TrailRequest),
        typeof(Tomorrow.TrailFilter),
        typeof(Tomorrow.Outcome),
    ];

    private static readonly Catalogue Written = Catalogue.Of(Types);

    [Fact]
    public void A_record_that_a_server_sends_has_all_its_fields_but_those_that_may_be_nothing() =>
        Records()
            .ShouldContain(
                """
                export interface TrailView {
                  readonly bytes: string;
                  readonly turns: readonly number[];
                  readonly outcomes: readonly Outcome[];
                  readonly outcome: Outcome;
                  readonly side?: "left" | "right" | undefined;
                  readonly digits: string;
                  readonly inner?: TrailView | undefined;
                  readonly own?: unknown;
                }
                """
            );

    [Fact]
    public void What_a_client_sends_may_leave_out_what_has_a_default() =>
        Records()
            .ShouldContain(
                """
                export interface TrailRequest {
                  readonly session: string;
                  readonly after?: number | undefined;
                  readonly filter?: TrailFilter | null | undefined;
                }
                """
            );

    [Fact]
    public void The_decoder_reads_what_a_server_sends_and_nothing_else()
    {
        var shapes = ShapesFile.Write(Written);

        shapes.ShouldContain(
            "TrailView: \"bytes turns:number[] outcomes=:|well|badly[] outcome=:|well|badly side?:|left|right digits:/^[0-9]+$ inner?:TrailView own?:unknown\""
        );
        shapes.ShouldNotContain("TrailRequest");
        shapes.ShouldNotContain("TrailFilter");
    }

    [Fact]
    public void Documentation_names_things_as_they_are_on_the_wire_and_stays_a_comment() =>
        Records(
                """
                <doc><members>
                  <member name="T:InteractiveDrama.Protocol.Tests.Types.Tomorrow.TrailView">
                    <summary>
                      The way of <see cref="P:InteractiveDrama.Protocol.Tests.Types.Tomorrow.TrailRequest.Session"/>,
                      <see cref="F:InteractiveDrama.Protocol.Tests.Types.Tomorrow.Outcome.Badly"/> or <c>not</c>;
                      <see langword="null"/> is */ nothing. See <see cref="P:InteractiveDrama.Protocol.Tests.Types.Tomorrow.TrailView.Own"/>.
                    </summary>
                  </member>
                </members></doc>
                """
            )
            .ShouldContain(
                """
                /** The way of `TrailRequest.session`, `badly` or `not`; null is *\/ nothing. See `own`. */
                export interface TrailView {
                """
            );

    [Theory]
    [InlineData(typeof(Tomorrow.OddView), "OddView.At is a DateTime")]
    [InlineData(typeof(Tomorrow.WilfulView), "WilfulView.Share begins with a value of its own")]
    public void What_cannot_be_said_is_refused_by_name(Type type, string said) =>
        Should
            .Throw<NotSupportedException>(() => Catalogue.Of([type]))
            .Message.ShouldStartWith(said);

    private static string Records(string docs = "<doc/>") =>
        RecordsFile.Write(Written, Documentation.Of(XDocument.Parse(docs), Types));
}
