using Care.Interfaces.Operations;
using Care.WebFront;
using Microsoft.Extensions.Options;

try
{
    await FrontEnd.Build(Settings.Read(), Settings.Faults).RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
catch (OptionsValidationException e)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.Failures));
    return 2;
}
