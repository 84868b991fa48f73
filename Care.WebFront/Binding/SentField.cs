using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>A field of a message or a parameter of a filter, as its property declares it: what both the reader and the description of the API go by.</summary>
internal sealed record SentField
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    public required PropertyInfo Property { get; init; }

    /// <summary>The type of what is sent, without <c>Optional</c>, <c>Nullable</c> and the list around it.</summary>
    public required Type Type { get; init; }

    /// <summary>True where the field is wrapped in <see cref="Optional{T}"/>.</summary>
    public required bool IsOptional { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>True where several are sent.</summary>
    public required bool IsList { get; init; }

    private ImmutableArray<FieldAttribute> Attributes { get; init; }

    /// <summary>True where the field is a record of its own, read by its own fields.</summary>
    public bool IsMessage =>
        Shape is null && Type.IsClass && Type != typeof(string) && Type.Assembly.GetName().Name!.StartsWith("Care.", StringComparison.Ordinal);

    public RequiredAttribute? Required => Get<RequiredAttribute>();

    public TAttribute? Get<TAttribute>()
        where TAttribute : FieldAttribute => Attributes.OfType<TAttribute>().FirstOrDefault();

    /// <summary>The shape of its own that the field has, or null.</summary>
    public Type? Shape => TypeIn(typeof(ShapeAttribute<>));

    /// <summary>The form that its text has to have, or null.</summary>
    public Type? Form => TypeIn(typeof(FormAttribute<>));

    public bool IsInline => Get<InlineAttribute>() is not null;

    public bool IsFile => Type == typeof(UploadedFile);

    /// <summary>The fields that are sent, those of messages that stand inline among them.</summary>
    public static IEnumerable<SentField> Flat(Type message) => Of(message).SelectMany(field => field.IsInline ? Flat(field.Type) : [field]);

    /// <summary>The fields that are sent, in the order of their declaration, in which faults are told.</summary>
    public static ImmutableArray<SentField> Of(Type message)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. message.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null && property.GetCustomAttribute<NotSentAttribute>() is null)
                .OrderBy(property => property.MetadataToken)
                .Select(property => Of(property, nullability)),
        ];
    }

    private Type? TypeIn(Type attribute) =>
        Attributes.Select(one => one.GetType()).FirstOrDefault(type => IsA(type, attribute))?.GetGenericArguments()[0];

    private static SentField Of(PropertyInfo property, NullabilityInfoContext context)
    {
        var (type, nullability) = (property.PropertyType, context.Create(property));
        var optional = IsA(type, typeof(Optional<>));
        if (optional)
        {
            (type, nullability) = (type.GetGenericArguments()[0], nullability.GenericTypeArguments[0]);
        }

        var nullable = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable);
        type = Nullable.GetUnderlyingType(type) ?? type;
        var list = IsA(type, typeof(ImmutableArray<>));
        return new()
        {
            Name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
            Property = property,
            Type = list ? type.GetGenericArguments()[0] : type,
            IsOptional = optional,
            IsNullable = nullable && property.GetCustomAttribute<RefusesNullAttribute>() is null,
            IsList = list,
            Attributes = [.. property.GetCustomAttributes<FieldAttribute>()],
        };
    }

    private static bool IsA(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
