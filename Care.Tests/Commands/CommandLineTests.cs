using System.CommandLine;
using System.Text.RegularExpressions;
using Care.Silo;
using Care.Tests.Deployment;

namespace Care.Tests.Commands;

/// <summary>What the silo's program can be told (contract 01, F3).</summary>
public sealed partial class CommandLineTests
{
    public static TheoryData<string> Names => [.. CommandLine.Commands().Subcommands.Select(command => command.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_command_has_help(string name)
    {
        var (code, said) = Invoke(name, "--help");

        Assert.Equal(0, code);
        Assert.Contains(CommandLine.Commands().Subcommands.Single(command => command.Name == name).Description!, Unwrapped()
            .Replace(said, " "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("Unrecognized command or argument 'migrate-now'", "migrate-now")]
    [InlineData("Required argument missing for command: 'load-places'", "load-places")]
    [InlineData("Unrecognized command or argument 'three'", "create-superuser", "one", "two", "three")]
    [InlineData("Unrecognized command or argument '--fast'", "migrate", "--fast")]
    public async Task What_is_no_command_is_told_and_ends_with_2(string sentence, params string[] arguments)
    {
        Assert.Contains(sentence, string.Join('\n', CommandLine.Commands().Parse(arguments).Errors), StringComparison.Ordinal);
        Assert.Equal(CommandLine.Misused, await CommandLine.Run(arguments));
    }

    [Fact]
    public void A_superuser_can_be_told_by_name_and_address_or_asked_for_both()
    {
        Assert.Empty(CommandLine.Commands().Parse(["create-superuser"]).Errors);
        Assert.Empty(CommandLine.Commands().Parse(["create-superuser", "chief"]).Errors);
        Assert.Empty(CommandLine.Commands().Parse(["create-superuser", "chief", "chief@example.org"]).Errors);
    }

    [Fact]
    public void Every_command_that_the_launcher_and_the_containers_give_is_one()
    {
        var launcher = Directory.GetFiles(Path.Combine(Checkout.Root, "launcher")).Select(File.ReadAllText).Append(Checkout.Read("care"));
        var given = launcher.SelectMany(script => Given().Matches(script)).Select(command => command.Groups[1].Value).ToHashSet();

        Assert.Contains("migrate", given);
        Assert.Empty(given.Except(Names.Select(name => name.Data)));
    }

    private static (int Code, string Said) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        return (CommandLine.Commands().Parse(arguments).Invoke(new InvocationConfiguration { Output = output }), output.ToString());
    }

    [GeneratedRegex(@"(?<=^[^#\n]*)(?:\bsilo|Care\.Silo\.dll""?) ([a-z]+(?:-[a-z0-9]+)*)(?: |$)", RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Unwrapped();
}
