using Care.Interfaces.Operations;
using Care.Silo;

try
{
    return await CommandLine.Run(args);
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
catch (CommandException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
