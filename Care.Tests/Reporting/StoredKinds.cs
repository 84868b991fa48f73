using System.Reflection;
using System.Text.Json;
using Care.Grains.Storage;

namespace Care.Tests.Reporting;

/// <summary>What the grains store, found by reflection: a new kind, and a new property of one, are noticed by whoever goes over all of them.</summary>
internal static class StoredKinds
{
    /// <summary>The state of each kind of entity.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = Kind.All.ToDictionary(kind => kind.Table, kind => kind.State);

    /// <summary>The properties of a state as the database names them.</summary>
    public static IReadOnlyList<string> PropertiesOf(Type state) =>
        [.. StateJson.Options.GetTypeInfo(state).Properties.Where(property => property.Get is not null).Select(property => property.Name)];

    /// <summary>A state in which every text says a word, for looking where the word turns up.</summary>
    public static string Saying(string word, Type state)
    {
        var said = Fill(state, word, depth: 0)!;
        return JsonSerializer.Serialize(said, state, StateJson.Options);
    }

    private static int next = 5_000_000;

    private static object? Fill(Type type, string word, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => word,
            _ when type == typeof(int) => Interlocked.Increment(ref next),
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(1987, 6, 5),
            _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(new { told = word, list = new[] { word } }),
            _ when type == typeof(bool) => false,
            { IsEnum: true } => Enum.GetValues(type).GetValue(0),
            { IsValueType: true, IsGenericType: false } => Activator.CreateInstance(type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>) => Filled(type, word, depth),
            { IsClass: true } when depth < 3 && type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length)
                .FirstOrDefault() is { } constructor => Made(constructor, type, word, depth),
            _ => null,
        };
    }

    private static object Filled(Type array, string word, int depth)
    {
        var element = array.GetGenericArguments()[0];
        var value = Fill(element, word, depth + 1);
        var made = Array.CreateInstance(element, value is null ? 0 : 1);
        if (value is not null)
        {
            made.SetValue(value, 0);
        }

        return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(element)
            .Invoke(null, [made])!;
    }

    private static object Made(ConstructorInfo constructor, Type type, string word, int depth)
    {
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Fill(parameter.ParameterType, word, depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            property.SetValue(made, Fill(property.PropertyType, word, depth + 1));
        }

        return made;
    }
}
