using System.Reflection;
using Care.Grains;
using Care.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Operations;

/// <summary>The numbers of the events in the log (docs/operations.md, "Logs").</summary>
public sealed class LogEventTests
{
    [Fact]
    public void Every_event_has_a_number_of_its_own()
    {
        Assembly[] programs = [typeof(CareGrains).Assembly, typeof(Silo.SiloHost).Assembly, typeof(WebFront.FrontEnd).Assembly, typeof(CareLog).Assembly];
        var events = programs
            .SelectMany(program => program.GetTypes())
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)))
            .Select(method => (Number: method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId, Method: $"{method.DeclaringType}.{method.Name}"))
            .ToList();
        Assert.NotEmpty(events);
        Assert.Empty(events.GroupBy(logged => logged.Number).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }
}
