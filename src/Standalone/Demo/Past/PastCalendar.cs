namespace Ecommerce.Standalone.Demo.Past;

/// <summary>The days that the shop lives through: ninety, by its own clock on the wall, which is Korea's; the last one is yesterday.</summary>
internal sealed record PastCalendar
{
    /// <summary>How many days.</summary>
    public const int Days = 90;

    private const int OpensAt = 10;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private PastCalendar(DateTimeOffset today) => Today = today;

    /// <summary>Midnight before the day of seeding.</summary>
    public DateTimeOffset Today { get; }

    /// <summary>When the shop was made: the evening before the first of the days.</summary>
    public DateTimeOffset Founded => Today.AddDays(-Days).AddHours(-3);

    /// <summary>The calendar of somebody who starts the shop now.</summary>
    public static PastCalendar Of(DateTimeOffset now) => new(new DateTimeOffset(now.ToOffset(Offset).Date, Offset));

    /// <summary>A time on one of the days, 0 to 89.</summary>
    public DateTimeOffset At(int day, double hours) => Today.AddDays(day - Days).AddHours(hours);

    /// <summary>When the warehouse packs what was ordered at a time: ten o'clock of the next working day.</summary>
    public static DateTimeOffset PackedAfter(DateTimeOffset time) => WorkingDayAfter(time, 1, OpensAt);

    /// <summary>An hour of the so-manieth day after a time, or of the Monday after it.</summary>
    public static DateTimeOffset WorkingDayAfter(DateTimeOffset time, int days, double hour)
    {
        var day = new DateTimeOffset(time.ToOffset(Offset).Date, Offset).AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return day.AddHours(hour);
    }
}
