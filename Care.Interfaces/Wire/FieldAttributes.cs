namespace Care.Interfaces.Wire;

/// <summary>
/// How a field of a message is sent over HTTP (contract 01, A2 to A5). The type says most of it: a <c>bool</c> is a boolean, a <see cref="DateOnly"/> a day, a
/// <see cref="Guid"/> the id of another entity, <c>Optional&lt;T&gt;</c> may be left out, <c>T?</c> may be null. The attributes here say the rest. Front ends
/// read,
/// refuse and describe bodies by these and by nothing else, so a field is said once. The name on the wire is the property's in snake_case unless
/// <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/> says another one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class FieldAttribute : Attribute;

/// <summary>Which requests have to send a field.</summary>
public enum RequiredIn
{
    /// <summary>POST and PUT.</summary>
    CreateAndReplace,

    /// <summary>POST alone; PUT keeps what it leaves out.</summary>
    Create,

    /// <summary>PUT alone; POST does without it.</summary>
    Replace,

    /// <summary>PATCH too.</summary>
    Always,
}

/// <summary>The field has to be sent; without it the answer is 400 <c>This field is required.</c></summary>
/// <param name="when">In which requests.</param>
public sealed class RequiredAttribute(RequiredIn when = RequiredIn.CreateAndReplace) : FieldAttribute
{
    /// <summary>In which requests.</summary>
    public RequiredIn In { get; } = when;

    /// <summary>True where a rule of the endpoint refuses a request without it, in words of its own: then it is described here and no more.</summary>
    public bool ByRule { get; set; }
}

/// <summary>The field may be left out, but not be sent as null, although its type knows null.</summary>
public sealed class RefusesNullAttribute : FieldAttribute;

/// <summary>What a whole body, POST or PUT, means by leaving the field out. PATCH changes nothing by it.</summary>
/// <param name="value">The value.</param>
public sealed class DefaultAttribute(object value) : FieldAttribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}

/// <summary>The field is the server's own: it is neither read from bodies and queries nor described.</summary>
public sealed class NotSentAttribute : FieldAttribute;

/// <summary>A text.</summary>
/// <param name="max">How many characters (Unicode code points) at the most.</param>
public sealed class TextAttribute(int max) : FieldAttribute
{
    private bool? blank;

    /// <summary>How many characters (Unicode code points) at the most.</summary>
    public int Max { get; } = max;

    /// <summary>Whether it may be empty. Where nothing is said a text that may be null may be empty too.</summary>
    public bool Blank
    {
        get => blank ?? false;
        set => blank = value;
    }

    /// <summary>What is said of null, where it is not what is said of other fields.</summary>
    public string? WhenNull { get; set; }

    /// <summary>Whether null is taken for an empty one.</summary>
    public bool NullIsEmpty { get; set; }

    /// <summary>What is said, in place of the usual words, where it is missing, no text, or blank; null for the usual words.</summary>
    public string? Missing { get; set; }

    /// <summary>Whether it may be empty, in a field that may be null or may not.</summary>
    /// <param name="nullable">Whether the field may be null.</param>
    public bool MayBeBlank(bool nullable) => blank ?? nullable;
}

/// <summary>What a text has to look like beside its length, such as an e-mail address. An empty one, where it may be empty, need not.</summary>
/// <typeparam name="TForm">The form.</typeparam>
public sealed class FormAttribute<TForm> : FieldAttribute
    where TForm : ITextForm;

/// <summary>A phone number, mobile or landline (contract 01, A5).</summary>
public sealed class PhoneAttribute : FieldAttribute
{
    /// <summary>Whether landline numbers are taken too.</summary>
    public bool Landline { get; set; } = true;

    /// <summary>Whether it may be empty.</summary>
    public bool Blank { get; set; }
}

/// <summary>A whole number between bounds, both inclusive.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The greatest.</param>
public sealed class WholeAttribute(int min, int max) : FieldAttribute
{
    /// <summary>The least.</summary>
    public int Min { get; } = min;

    /// <summary>The greatest.</summary>
    public int Max { get; } = max;
}

/// <summary>A number between bounds, both inclusive.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The greatest.</param>
public sealed class NumberAttribute(double min, double max) : FieldAttribute
{
    /// <summary>The least.</summary>
    public double Min { get; } = min;

    /// <summary>The greatest.</summary>
    public double Max { get; } = max;

    /// <summary>Whether whole bounds are told with a decimal place, too (<c>0.0</c>).</summary>
    public bool Pointed { get; set; }
}

/// <summary>A number with a bounded count of digits, kept exactly.</summary>
/// <param name="digits">How many digits at the most.</param>
/// <param name="decimals">How many of them after the point at the most.</param>
/// <param name="min">The least, inclusive.</param>
/// <param name="max">The greatest, inclusive.</param>
public sealed class DigitsAttribute(int digits, int decimals, double min, double max) : FieldAttribute
{
    /// <summary>How many digits at the most.</summary>
    public int Digits { get; } = digits;

    /// <summary>How many of them after the point at the most.</summary>
    public int Decimals { get; } = decimals;

    /// <summary>The least, inclusive.</summary>
    public double Min { get; } = min;

    /// <summary>The greatest, inclusive.</summary>
    public double Max { get; } = max;

    /// <summary>Whether an empty text counts as null.</summary>
    public bool BlankIsNull { get; set; }
}

/// <summary>An id, of which what is none is read as null: the silo refuses it, as some callers may not even be told that.</summary>
public sealed class LooseIdAttribute : FieldAttribute;

/// <summary>The integer key of another entity (contract 01, A3, "pk field").</summary>
public sealed class PkAttribute : FieldAttribute;

/// <summary>A date-time where a day will do: its beginning in the server zone is meant then.</summary>
public sealed class MomentAttribute : FieldAttribute;

/// <summary>What of an enumeration goes over the wire (contract 01, A5).</summary>
public enum ChoiceStyle
{
    /// <summary>The number, also as text; in queries unknown ones are refused.</summary>
    Number,

    /// <summary>In bodies the label, the number, or the number as text; in queries the label, and unknown ones do not filter.</summary>
    Label,

    /// <summary>The label alone; in queries unknown ones are refused.</summary>
    LabelOnly,

    /// <summary>The member's name; in queries unknown ones are refused.</summary>
    Name,

    /// <summary>The member's name or its label.</summary>
    NameOrLabel,

    /// <summary>The label in lower case with hyphens.</summary>
    Slug,
}

/// <summary>A choice of an enumeration.</summary>
/// <param name="style">What of it goes over the wire.</param>
public sealed class ChoiceAttribute(ChoiceStyle style) : FieldAttribute
{
    /// <summary>What of it goes over the wire.</summary>
    public ChoiceStyle Style { get; } = style;
}

/// <summary>A text that stands for a choice beside its own forms.</summary>
/// <param name="text">The text.</param>
/// <param name="value">The member of the enumeration that is meant.</param>
public sealed class SynonymAttribute(string text, object value) : FieldAttribute
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The member of the enumeration that is meant.</summary>
    public object Value { get; } = value;
}

/// <summary>A list, of scalars or of nested messages.</summary>
/// <param name="max">How many items at the most.</param>
public sealed class ItemsAttribute(int max) : FieldAttribute
{
    /// <summary>The most messages in a list, where nothing less is said.</summary>
    public const int MaxNested = 1_000;

    /// <summary>How many items at the most.</summary>
    public int Max { get; } = max;

    /// <summary>Whether what is wrong with its messages is told as a list in place of the body's fields, as if the body were the list.</summary>
    public bool Bare { get; set; }

    /// <summary>Whether null is as good as leaving the field out.</summary>
    public bool NullIsLeftOut { get; set; }

    /// <summary>What is said of a list in which an item stands twice; null where it may.</summary>
    public string? WhenRepeated { get; set; }
}

/// <summary>The fields of this message stand beside those of the message that holds it, and not in an object of their own.</summary>
public sealed class InlineAttribute : FieldAttribute;

/// <summary>Null is as good as leaving the field out.</summary>
public sealed class AbsentWhenNullAttribute : FieldAttribute
{
    /// <summary>Whether an empty or blank text is, too.</summary>
    public bool OrBlank { get; set; }

    /// <summary>Whether this holds for POST alone.</summary>
    public bool OnCreate { get; set; }
}

/// <summary>JSON of the client's own, kept as it is sent.</summary>
public sealed class FreeJsonAttribute : FieldAttribute
{
    /// <summary>How many characters of JSON at the most.</summary>
    public int Max { get; set; } = MaxCharacters;

    /// <summary>True for a list: what is none becomes one, and nothing becomes an empty one.</summary>
    public bool List { get; set; }

    /// <summary>
    /// The most characters of a field, unless it says less: a consultation with some three hundred planned investigations. It travels in lists.
    /// </summary>
    public const int MaxCharacters = 64 * 1024;
}

/// <summary>The field has a shape of its own, which <typeparamref name="TShape"/> reads and describes.</summary>
/// <typeparam name="TShape">The shape, an <see cref="IFieldShape{T}"/> of the field's type.</typeparam>
public sealed class ShapeAttribute<TShape> : FieldAttribute;

/// <summary>In a query: the least whole number that is asked for; fractions are rounded up.</summary>
public sealed class AtLeastAttribute : FieldAttribute;

/// <summary>In a query: the greatest whole number that is asked for; fractions are rounded down.</summary>
public sealed class AtMostAttribute : FieldAttribute;

/// <summary>
/// In a query: an id that is compared rather than looked up; one that is no UUID is refused at once, as a wrong request (contract 01, A7 and A8).
/// </summary>
public sealed class ComparedIdAttribute : FieldAttribute;

/// <summary>In a query: a flag that is set by being there at all, whatever it says.</summary>
public sealed class PresentAttribute : FieldAttribute;

/// <summary>What is sent in this field is not stored as it is under its own name: a rule in the grain says what becomes of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMergedAttribute : Attribute;
