namespace InteractiveDrama.Shots.Tests.Providers.Http;

/// <summary>Time that stands until a test moves it on.</summary>
internal sealed class StandingTime : TimeProvider
{
    private readonly Lock door = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
            return now;
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void MoveOn(TimeSpan by)
    {
        List<Alarm> due;
        lock (door)
        {
            now += by;
            due = [.. alarms.Where(a => a.Due <= now)];
            alarms.RemoveAll(due.Contains);
        }

        due.ForEach(a => a.Ring());
    }

    private sealed class Alarm(StandingTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.door)
            {
                time.alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.alarms.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
