using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Choices;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Care.WebFront.OpenApi;

/// <summary>Describes messages by the attributes that they are read by (<see cref="FieldAttribute"/>).</summary>
internal static class BodySchemas
{
    /// <summary>The body of an endpoint; PATCH may leave out what POST and PUT require, which makes a schema of its own.</summary>
    public static OpenApiRequestBody Of(Type message, string method, OpenApiDocument document) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ContentTypeOf(message)] =
                new OpenApiMediaType { Schema = Reference(message, RequestOf(method), document), Example = BodyExamples.Of(message, method) },
        },
    };

    /// <summary>The schema of a field or of a parameter.</summary>
    public static IOpenApiSchema Of(SentField field, RequiredIn? request, OpenApiDocument? document)
    {
        var schema = field switch
        {
            { Shape: { } shape } => Parse(SchemaOf(shape)),
            { IsList: true } => new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = OfOne(field, RequiredIn.CreateAndReplace, document),
                MaxItems = field.Get<ItemsAttribute>()?.Max,
            },
            _ => OfOne(field, request, document),
        };
        var nullable = field.IsNullable || (field.Get<AbsentWhenNullAttribute>() is { } absent && (request is RequiredIn.Create || !absent.OnCreate));
        if (schema is not OpenApiSchema own)
        {
            return nullable ? new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema], Description = Summary(field) } : schema;
        }

        if (request is not null && field.Get<DefaultAttribute>() is { } meant)
        {
            own.Default = JsonSerializer.SerializeToNode(meant.Value);
        }

        own.Description ??= Summary(field);
        own.Type |= nullable && own.Type is not null ? JsonSchemaType.Null : 0;
        return own;
    }

    /// <summary>Which fields a method requires; null for PATCH, which may leave out what others require.</summary>
    public static RequiredIn? RequestOf(string method) => method switch
    {
        "POST" => RequiredIn.Create,
        "PATCH" => null,
        _ => RequiredIn.CreateAndReplace,
    };

    public static bool Requires(RequiredIn? request, RequiredAttribute? required) => required?.In switch
    {
        null => false,
        RequiredIn.Always => true,
        RequiredIn.Replace => request is RequiredIn.CreateAndReplace,
        RequiredIn.CreateAndReplace => request is not null,
        _ => request is RequiredIn.Create,
    };

    private static string ContentTypeOf(Type message) => SentField.Flat(message).Any(field => field.IsFile) ? "multipart/form-data" : "application/json";

    private static OpenApiSchemaReference Reference(Type message, RequiredIn? request, OpenApiDocument document)
    {
        var fields = SentField.Flat(message).ToList();
        var id = request switch
        {
            null => $"Patched{message.Name}",
            RequiredIn.CreateAndReplace when fields.Any(field => field.Required?.In is RequiredIn.Create or RequiredIn.Replace) => $"Replacing{message.Name}",
            _ => message.Name,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        if (!document.Components.Schemas.ContainsKey(id))
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = XmlDocs.Summary(message) };
            // Before its fields, as a message may hold itself.
            document.Components.Schemas[id] = schema;
            schema.Properties = fields.ToDictionary(field => field.Name, field => Of(field, request, document));
            schema.Required = fields.Where(field => Requires(request, field.Required)).Select(field => field.Name).ToHashSet();
        }

        return new OpenApiSchemaReference(id, document);
    }

    private static IOpenApiSchema OfOne(SentField field, RequiredIn? request, OpenApiDocument? document) => field switch
    {
        { IsFile: true } => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        { Type.IsEnum: true } => OfChoice(field),
        { Type: var type } when type == typeof(string) => OfText(field),
        { Type: var type } when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        { Type: var type } when type == typeof(Guid) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        { Type: var type } when type == typeof(DateOnly) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        { Type: var type } when type == typeof(DateTimeOffset) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        { Type: var type } when type == typeof(int) || type == typeof(long) => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = field.Get<WholeAttribute>()?.Min.ToString(CultureInfo.InvariantCulture),
            Maximum = field.Get<WholeAttribute>()?.Max.ToString(CultureInfo.InvariantCulture),
        },
        { Type: var type } when type == typeof(double) => Bounded(field.Get<NumberAttribute>()?.Min, field.Get<NumberAttribute>()?.Max),
        { Type: var type } when type == typeof(decimal) => Bounded(field.Get<DigitsAttribute>()?.Min, field.Get<DigitsAttribute>()?.Max),
        _ when document is not null => Reference(field.Type, request, document),
        _ => new OpenApiSchema(),
    };

    private static OpenApiSchema OfText(SentField field) => field switch
    {
        _ when field.Get<FreeJsonAttribute>() is { List: true } => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema() },
        _ when field.Get<FreeJsonAttribute>() is not null => new(),
        _ when field.Get<PhoneAttribute>() is not null => new() { Type = JsonSchemaType.String, MaxLength = PhoneNumber.MaxLength, Format = "phone" },
        _ when field.Get<TextAttribute>() is { } text => new()
        {
            Type = JsonSchemaType.String,
            MaxLength = text.Max,
            MinLength = text.MayBeBlank(field.IsNullable) ? null : 1,
            Format = field.Form is { } form ? StaticOf(form, nameof(ITextForm.Format)) : null,
        },
        _ => new() { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema Bounded(double? min, double? max) => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = min is { } least && double.IsFinite(least) ? least.ToString(CultureInfo.InvariantCulture) : null,
        Maximum = max is { } greatest && double.IsFinite(greatest) ? greatest.ToString(CultureInfo.InvariantCulture) : null,
    };

    private static OpenApiSchema OfChoice(SentField field)
    {
        var style = field.Get<ChoiceAttribute>()?.Style ?? ChoiceStyle.Number;
        var schema = (OpenApiSchema)typeof(BodySchemas).GetMethod(nameof(ChoiceOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(field.Type)
            .Invoke(null, [style])!;
        if (field.Get<SynonymAttribute>() is { } synonym)
        {
            schema.Enum!.Add(synonym.Text);
        }

        return schema;
    }

    private static OpenApiSchema ChoiceOf<T>(ChoiceStyle style)
        where T : struct, Enum
    {
        IEnumerable<JsonNode> values = style switch
        {
            ChoiceStyle.Number => Choice<T>.All.Select(value => (JsonNode)Choice<T>.Number(value)),
            // Where there are two forms the better one is described, so that generated clients have one type.
            ChoiceStyle.Label or ChoiceStyle.LabelOnly => Choice<T>.All.Select(value => (JsonNode)Choice<T>.Label(value)),
            ChoiceStyle.Name or ChoiceStyle.NameOrLabel => Choice<T>.All.Select(value => (JsonNode)value.ToString()),
            _ => Choice<T>.All.Select(value => (JsonNode)Choice<T>.Slug(value)),
        };
        return new()
        {
            Type = style == ChoiceStyle.Number ? JsonSchemaType.Integer : JsonSchemaType.String,
            Enum = [.. values.DistinctBy(value => value.ToJsonString())],
            Description = string.Join(", ", Choice<T>.All.Select(value => $"{Choice<T>.Number(value)} {Choice<T>.Label(value)}")),
        };
    }

    private static string SchemaOf(Type shape) => StaticOf(shape, "Schema");

    private static string StaticOf(Type type, string property) =>
        (string)type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static OpenApiSchema Parse(string schema) =>
        (OpenApiSchema)OpenApiModelFactory.Parse<OpenApiSchema>(schema, OpenApiSpecVersion.OpenApi3_1, new(), out _)!;

    private static string? Summary(SentField field) => XmlDocs.Summary(field.Property);
}
