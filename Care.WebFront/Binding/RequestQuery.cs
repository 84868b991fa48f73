using System.Globalization;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Errors;

namespace Care.WebFront.Binding;

/// <summary>
/// Reads the parameters of a list (contract 01, A6 and A7): empty and missing ones do not filter, wrong ones are collected and refused together by
/// <see cref="Checked{T}"/>.
/// </summary>
internal sealed class RequestQuery(HttpRequest request)
{
    /// <summary>Without separators of thousands: <c>1,2</c> is no number, and least of all twelve.</summary>
    private const NumberStyles PlainNumber =
        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowExponent;

    /// <summary>No key, age or count is that small.</summary>
    private const double Nothing = int.MinValue;

    private readonly List<FieldError> errors = [];

    /// <summary>Limit and offset; what is no good falls back to the defaults.</summary>
    public Paging Paging { get; } = new(
        WholeNumber.TryParse(request.Query["limit"].LastOrDefault(), out int limit) && limit > 0 ? Math.Min(limit, Paging.MaxLimit) : Paging.DefaultLimit,
        WholeNumber.TryParse(request.Query["offset"].LastOrDefault(), out int offset) && offset > 0 ? offset : 0);

    /// <summary>The asked page of a list in numbered pages; anything but a number from 1 or <c>last</c> is no page (404).</summary>
    public PageNumber Page(int size) => Text("page") switch
    {
        null => new(1, size),
        "last" => new(PageNumber.LastPage, size),
        var text when WholeNumber.TryParse(text, out int number) && number > 0 => new(number, size),
        _ => throw new RequestRefusedException(PageNumber.Invalid),
    };

    public bool Has(string name) => request.Query.ContainsKey(name);

    /// <summary>The text of a parameter. One that no database can hold is refused at once, as not every reader asks for <see cref="Checked{T}"/>.</summary>
    public string? Text(string name) => request.Query[name].LastOrDefault()?.Trim() switch
    {
        null or "" => null,
        var text when text.Contains('\0', StringComparison.Ordinal) => throw new RequestRefusedException(Error.Field(name, RequestBody.NullCharacters)),
        var text => text,
    };

    /// <summary>A phone number; one that is none is refused.</summary>
    public string? Phone(string name, bool landline)
    {
        var text = Text(name);
        if (text is not null && !(landline ? PhoneNumber.IsMobileOrLandline(text) : PhoneNumber.IsMobile(text)))
        {
            AddError(name, PhoneNumber.Message(landline ? "mobile, landline" : "mobile", text));
        }

        return text;
    }

    /// <summary>A number that something has to have. A fraction, and what is beyond 32 bits, is a number that nothing has.</summary>
    public int? Number(string name) => Number(name, number => double.IsInteger(number) ? number : Nothing);

    /// <summary>A key that may be beyond 32 bits.</summary>
    public long? LongNumber(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (WholeNumber.TryParse(text, out long number))
        {
            return number;
        }

        AddError(name, "Enter a number.");
        return null;
    }

    /// <summary>The least whole number that is asked for.</summary>
    public int? AtLeast(string name) => Number(name, Math.Ceiling);

    /// <summary>The greatest whole number that is asked for.</summary>
    public int? AtMost(string name) => Number(name, Math.Floor);

    public bool? Boolean(string name) => Text(name)?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    public Guid? Uuid(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        errors.Add(new FieldError(name, ["Enter a valid UUID."]));
        return null;
    }

    /// <summary>A plain choice: unknown values are refused.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Interfaces.Choices.Choice<T>.TryParseNumber(text, out var value))
        {
            return value;
        }

        errors.Add(new FieldError(name, [$"Select a valid choice. {text} is not one of the available choices."]));
        return null;
    }

    /// <summary>A plain choice whose values are names: unknown ones are refused.</summary>
    public T? Named<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Interfaces.Choices.Choice<T>.TryParseLabel(text, out var value))
        {
            return value;
        }

        AddError(name, $"Select a valid choice. {text} is not one of the available choices.");
        return null;
    }

    /// <summary>A plain choice whose values are the members' names: unknown ones are refused.</summary>
    public T? Name<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Interfaces.Choices.Choice<T>.TryParseName(text, out var value))
        {
            return value;
        }

        AddError(name, $"Select a valid choice. {text} is not one of the available choices.");
        return null;
    }

    /// <summary>A labelled choice: unknown texts do not filter.</summary>
    public T? Label<T>(string name)
        where T : struct, Enum => Interfaces.Choices.Choice<T>.TryParseLabel(Text(name), out var value) ? value : null;

    /// <summary>Whole days in the server zone, both ends inclusive: <c>name_after</c> and <c>name_before</c>.</summary>
    public DateRange? Dates(string name)
    {
        var after = Day(name, name + "_after");
        var before = Day(name, name + "_before");
        return after is null && before is null ? null : new(after, before);
    }

    /// <summary>A parameter with a shape of its own.</summary>
    public T Shaped<TShape, T>(string name)
        where TShape : IParameterShape<T> => TShape.Read(name, Text(name), errors);

    /// <summary>Notes what is wrong with a parameter.</summary>
    public void AddError(string name, string message) => errors.Add(new FieldError(name, [message]));

    /// <summary>One day.</summary>
    public DateOnly? Date(string name) => Day(name, name);

    /// <summary>An end of a span of time; what is wrong is told of the span, <c>name</c> of <c>name_after</c> and <c>name_before</c>.</summary>
    public DateTimeOffset? Instant(string parameter)
    {
        if (Text(parameter) is not { } text)
        {
            return null;
        }

        if (RequestDateTime.TryParse(text, out var instant))
        {
            return instant;
        }

        var isEnd = parameter.EndsWith("_after", StringComparison.Ordinal) || parameter.EndsWith("_before", StringComparison.Ordinal);
        AddError(isEnd ? parameter[..parameter.LastIndexOf('_')] : parameter, "Enter a valid date/time.");
        return null;
    }

    /// <summary>The finished filter, or the error of all that was wrong.</summary>
    public T Checked<T>(T filter) => errors.Count == 0 ? filter : throw new RequestRefusedException(Error.Fields([.. errors]));

    private int? Number(string name, Func<double, double> whole)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // Not infinity and the like, which the parser knows as well.
        if (text[^1] is '.' or (>= '0' and <= '9') && double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number))
        {
            return (int)Math.Clamp(whole(number), int.MinValue, int.MaxValue);
        }

        errors.Add(new FieldError(name, ["Enter a number."]));
        return null;
    }

    private DateOnly? Day(string field, string parameter)
    {
        if (Text(parameter) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(new FieldError(field, ["Enter a valid date."]));
        return null;
    }
}
