using Care.Interfaces.Operations;
using Care.Silo;
using Microsoft.Extensions.Options;
using Npgsql;

try
{
    return await CommandLine.Run(args);
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return CommandLine.Misused;
}
catch (OptionsValidationException e)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.Failures));
    return CommandLine.Misused;
}
catch (CommandException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return CommandLine.Failed;
}
catch (NpgsqlException e)
{
    await Console.Error.WriteLineAsync($"The database can't be used: {e.Message}");
    return CommandLine.Failed;
}
