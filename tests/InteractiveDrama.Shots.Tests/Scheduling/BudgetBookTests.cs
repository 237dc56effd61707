using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Scheduling.Budget;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class BudgetBookTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 5, 23, 59, 0, TimeSpan.Zero);

    [Fact]
    public void A_reservation_counts_until_it_is_settled_and_what_was_not_billed_comes_back()
    {
        var book = Book(new BudgetLimits("USD", 1, null, null));

        book.TryReserve(1, "ferry", "ann", 0.7m, Evening).ShouldBeTrue();
        book.TryReserve(2, "ferry", "ann", 0.4m, Evening).ShouldBeFalse();
        book.Settle(1, 0.6m).ShouldBeFalse();
        book.TryReserve(2, "ferry", "ann", 0.4m, Evening).ShouldBeTrue();
        book.Used("ferry").ShouldBe(1);
    }

    [Fact]
    public void A_day_is_that_of_the_reservation_in_UTC()
    {
        var book = Book(new BudgetLimits("USD", null, 1, null));
        book.TryReserve(1, "ferry", null, 1, Evening).ShouldBeTrue();

        book.TryReserve(2, "ferry", null, 1, Evening).ShouldBeFalse();
        book.TryReserve(2, "ferry", null, 1, Evening.AddMinutes(1)).ShouldBeTrue();
        book.Settle(1, 0.25m);

        book.UsedOn("ferry", new DateOnly(2026, 1, 5)).ShouldBe(0.25m);
        book.UsedOn("ferry", new DateOnly(2026, 1, 6)).ShouldBe(1);
    }

    [Fact]
    public void One_viewer_cannot_use_up_what_another_may_spend()
    {
        var book = Book(new BudgetLimits("USD", null, null, 0.5m));

        book.TryReserve(1, "ferry", "ann", 0.5m, Evening).ShouldBeTrue();
        book.TryReserve(2, "ferry", "ann", 0.1m, Evening).ShouldBeFalse();
        book.TryReserve(2, "ferry", "ben", 0.5m, Evening).ShouldBeTrue();
    }

    [Fact]
    public void Without_limits_set_nothing_may_be_spent() =>
        new BudgetBook().TryReserve(1, "ferry", null, 0.01m, Evening).ShouldBeFalse();

    private static BudgetBook Book(BudgetLimits limits)
    {
        var book = new BudgetBook();
        book.Limit("ferry", limits);
        return book;
    }
}
