using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;

namespace Care.Tests.Architecture;

/// <summary>
/// A record prints all its members, and whatever is printed ends up in a log, a trace or an exception. So a record that holds a secret prints something else.
/// Swept over all records of the programs: a member whose name says that it holds a secret must not be in the text.
/// </summary>
public sealed partial class SecretTextTests
{
    private const string Marker = "Ward-round-7";

    public static TheoryData<string> Secrets => [.. Members().Select(member => member.Name)];

    [Theory, MemberData(nameof(Secrets))]
    public void A_secret_is_not_in_the_text_of_its_record(string member)
    {
        var property = Members().Single(secret => secret.Name == member).Property;
        var record = RuntimeHelpers.GetUninitializedObject(property.ReflectedType!);
        BackingField(property).SetValue(record, Value(property.PropertyType));

        Assert.DoesNotContain(Marker, record.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, PropertyInfo Property)> Members() =>
        from program in Programs.All
        from type in program.GetTypes()
        where !type.IsAbstract && !type.ContainsGenericParameters && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where Secret().IsMatch(property.Name) && Value(property.PropertyType) is not null
        select ($"{type}.{property.Name}", property);

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => Marker,
        _ when type == typeof(Uri) => new Uri($"amqp://care:{Marker}@host"),
        _ when type == typeof(Optional<string>) => new Optional<string>(Marker),
        _ => null,
    };

    private static FieldInfo BackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Servers are named by addresses with a password in them.</summary>
    [GeneratedRegex("Password|Secret|Token|Otp|Credential|PrivateKey|SigningKey|AccessKey|Auth$|Dsn$|^(Redis|Database|Owner|Read)?Url$|^RabbitMq$")]
    private static partial Regex Secret();
}
