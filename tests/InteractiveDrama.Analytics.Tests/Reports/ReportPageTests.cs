using System.Text.Json;
using InteractiveDrama.Analytics.Reports;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports;

public sealed class ReportPageTests
{
    private const string Page =
        "<body><script type=\"application/json\" id=\"report-data\"></script></body>";

    [Fact]
    public void The_report_comes_back_out_of_its_page_whatever_its_title()
    {
        var report = Tower.Report([]) with
        {
            Title = "</script><script>alert(1)</script> & \"$1\"",
        };

        var page = ReportPage.Fill(Page, report);

        page.Split("</script>").Length.ShouldBe(2);
        var json = page.Split("id=\"report-data\">")[1].Split("</script>")[0];
        JsonSerializer.Deserialize<StoryReport>(json)!.Title.ShouldBe(report.Title);
    }

    [Fact]
    public void A_page_without_a_place_for_it_is_refused() =>
        Should
            .Throw<ArgumentException>(() => ReportPage.Fill("<body></body>", Tower.Report([])))
            .Message.ShouldContain("build the playground again");
}
