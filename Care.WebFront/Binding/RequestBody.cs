using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Errors;

namespace Care.WebFront.Binding;

/// <summary>
/// Reads the body of a request field by field, each line naming a field, its type and its limits. All that is wrong is collected and refused at once by
/// <see cref="Checked{T}"/>, in the contract's words (contract 01, A2 to A5 and A8). Unknown fields are passed over.
/// </summary>
internal sealed partial class RequestBody
{
    internal const string Required = "This field is required.";
    private const string Null = "This field may not be null.";

    /// <summary>More faults than a person who made them would read, and a small answer whatever was sent.</summary>
    private const int MaxErrors = 100;

    private const int MaxFields = 1000;

    private readonly IReadOnlyDictionary<string, JsonElement> fields;
    private readonly string path;
    private readonly List<FieldError> errors;
    private readonly IReadOnlyDictionary<string, UploadedFile>? files;

    internal RequestBody(
        IReadOnlyDictionary<string, JsonElement> fields, bool partial, string path = "", List<FieldError>? errors = null,
            IReadOnlyDictionary<string, UploadedFile>? files = null)
    {
        this.fields = fields;
        this.path = path;
        this.errors = errors ?? [];
        this.files = files;
        IsPartial = partial;
    }

    /// <summary>True for PATCH: what is not sent is not required.</summary>
    public bool IsPartial { get; }

    /// <summary>True for POST.</summary>
    public bool IsCreation { get; init; }

    /// <summary>True when something that was read so far was wrong.</summary>
    public bool IsWrong => errors.Count > 0;

    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>The field as it was sent, for the few that have a shape of their own.</summary>
    public JsonElement? Raw(string field) => fields.TryGetValue(field, out var value) ? value : null;

    public Optional<string> Text(string field, int max = Characters.MaxNote, bool blank = false) =>
        Read<string>(field, nullable: false, value =>
            TextOf(field, value, max, blank) is { Sent: true, Value: { } text } ? text : default(Optional<string>));

    public Optional<string?> TextOrNull(string field, int max = Characters.MaxNote, bool blank = true) =>
        Read(field, nullable: true, value => TextOf(field, value, max, blank));

    public Optional<int> Integer(string field, int min, int max) => Read(field, nullable: false, value => IntegerOf(field, value, min, max));

    public Optional<bool> Boolean(string field) => Read(field, nullable: false, value => BooleanOf(field, value));

    public Optional<decimal?> DecimalOrNull(string field, int digits, int decimals, decimal min, decimal max, bool blankIsNull = false) =>
        Read(field, nullable: true, value => DecimalOf(field, value, digits, decimals, min, max, blankIsNull));

    public Optional<DateOnly> Date(string field) =>
        Read<DateOnly>(field, nullable: false, value =>
            DateOf(field, value) is { Sent: true, Value: { } day } ? new Optional<DateOnly>(day) : default);

    /// <summary>A choice that is sent as its label, its number, or its number as text.</summary>
    public Optional<T> Labelled<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value => LabelledOf<T>(field, value));

    /// <summary>A choice that is sent as its number, or its number as text.</summary>
    public Optional<T> Plain<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value => PlainOf<T>(field, value));

    /// <summary>The id of another entity (contract 01, A3, "external id field").</summary>
    public Optional<Guid> ExternalId(string field) => Read(field, nullable: false, value => ExternalIdOf(field, value));

    /// <summary>The integer key of a place or a user (contract 01, A3, "pk field"); empty text is null.</summary>
    public Optional<int?> PkOrNull(string field) => Read(field, nullable: true, value => PkOf(field, value));

    /// <summary>The same where there has to be one.</summary>
    public Optional<int> Pk(string field) => Read(field, nullable: false, value => PkOf(field, value) switch
    {
        { Sent: true, Value: { } pk } => pk,
        { Sent: true } => Wrong<int>(field, Null),
        _ => default(Optional<int>),
    });

    /// <summary>A phone number: mobile, or landline too.</summary>
    public Optional<string> Phone(string field, bool blank = false, bool landline = true)
    {
        var phone = Text(field, PhoneNumber.MaxLength, blank);
        return phone is { Sent: true, Value.Length: > 0 } ? CheckedPhone(field, phone.Value, landline) ? phone : default : phone;
    }

    /// <summary>A phone number that may be null or empty.</summary>
    public Optional<string?> PhoneOrNull(string field, bool landline = true)
    {
        var phone = TextOrNull(field, PhoneNumber.MaxLength);
        return phone is { Sent: true, Value.Length: > 0 } ? CheckedPhone(field, phone.Value, landline) ? phone : default : phone;
    }

    /// <summary>A list of nested objects, each read by its own lines; null where the field is not a list of objects or was not sent.</summary>
    /// <param name="field">The field.</param>
    /// <param name="max">How many objects at the most.</param>
    /// <param name="bare">Whether what is wrong with them is told without the field's name.</param>
    public IReadOnlyList<RequestBody>? Objects(string field, int max = ItemsAttribute.MaxNested, bool bare = false) =>
        Has(field) ? Items(field, max, (item, index) => Nested(bare ? $"{index}" : $"{field}/{index}", item)) : null;

    /// <summary>
    /// The messages of a list that was sent, each with what is wrong with it alone: for lists whose faults are told one by one, and by a rule that comes
    /// before.
    /// </summary>
    /// <param name="field">The field, known to be a list.</param>
    public IEnumerable<(T Message, IReadOnlyList<FieldError> Faults)> Apart<T>(string field)
        where T : class => fields[field].EnumerateArray().Select(item =>
        {
            List<FieldError> faults = [];
            var isObject = item.ValueKind == JsonValueKind.Object;
            var message = MessageReader<T>.Instance.Read(new RequestBody(isObject ? FieldsOf(item) : [], partial: !isObject, errors: faults));
            return (message, (IReadOnlyList<FieldError>)(isObject ? faults : [NoObject("non_field_errors", item)]));
        });

    /// <summary>A nested object, read by its own lines; null where it was not sent or is null.</summary>
    public RequestBody? Object(string field) => Raw(field) is { ValueKind: not JsonValueKind.Null } value ? Nested(field, value) : null;

    /// <summary>Notes what is wrong with a field. A body with more faults than are told is refused at once.</summary>
    public void AddError(string field, string message) => AddError(new FieldError(field, [message]));

    /// <summary>The same for what is told in another form.</summary>
    public void AddError(FieldError error)
    {
        errors.Add(error with { Field = path + error.Field });
        if (errors.Count >= MaxErrors)
        {
            throw Refused();
        }
    }

    /// <summary>The finished message, or the error of all that was wrong.</summary>
    public T Checked<T>(T message) => errors.Count == 0 ? message : throw Refused();

    /// <summary>Notes what is wrong with a field, which then is as if it had not been sent.</summary>
    internal Optional<T> Wrong<T>(string field, string message)
    {
        AddError(field, message);
        return default;
    }

    internal static string TypeName(JsonElement value) => JsonTypeName.Of(value);

    /// <summary>The fields of an object; of one that is sent twice the last, as the contract's server reads it.</summary>
    internal static Dictionary<string, JsonElement> FieldsOf(JsonElement value)
    {
        if (value.GetPropertyCount() > MaxFields)
        {
            throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, $"An object has more than {MaxFields} fields."));
        }

        Dictionary<string, JsonElement> fields = [];
        foreach (var pair in value.EnumerateObject())
        {
            fields[pair.Name] = pair.Value;
        }

        return fields;
    }

    private RequestRefusedException Refused() => new(Error.Fields(
        [.. errors.GroupBy(error => error.Field).Select(field => field.First() with { Messages = [.. field.SelectMany(error => error.Messages)] })]));

    private static FieldError NoObject(string field, JsonElement value) =>
        new(field, [$"Invalid data. Expected a dictionary, but got {TypeName(value)}."]);

    private RequestBody Nested(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddError(NoObject($"{field}/non_field_errors", value));
            return new RequestBody(new Dictionary<string, JsonElement>(), partial: true, $"{path}{field}/", errors);
        }

        return new RequestBody(FieldsOf(value), partial: false, $"{path}{field}/", errors);
    }

    private Optional<T> Read<T>(string field, bool nullable, Func<JsonElement, Optional<T>> read)
    {
        if (!fields.TryGetValue(field, out var value))
        {
            return default;
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            return read(value);
        }

        if (nullable)
        {
            return new Optional<T>(default!);
        }

        AddError(field, Null);
        return default;
    }
}
