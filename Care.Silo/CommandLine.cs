using System.CommandLine;
using Care.Silo.Commands;

namespace Care.Silo;

/// <summary>What an operator can tell a silo's program to do. <c>Care.Silo COMMAND --help</c> tells of each.</summary>
internal static class CommandLine
{
    /// <summary>The exit code of a command that was not carried out.</summary>
    public const int Failed = 1;

    /// <summary>The exit code for arguments that are none, and for settings that are missing or wrong.</summary>
    public const int Misused = 2;

    private static readonly InvocationConfiguration Invocation = new()
    {
        // What a command throws is told by Program; what asks a silo to stop is listened to by its host, which takes the time that it needs.
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    public static async Task<int> Run(string[] args)
    {
        var told = Commands().Parse(args);
        var code = await told.InvokeAsync(Invocation);
        return told.Errors.Count > 0 ? Misused : code;
    }

    internal static RootCommand Commands() => new("Runs and administers silos of Care. Settings are environment variables: docs/settings.md. Exit codes: 0 "
        + "done, 1 not done, 2 wrong arguments or settings.")
    {
        Plain("serve", "Run a silo, until it is told to stop. Migrates the database first, unless CARE_MIGRATE=false.", Serve.Run, Serve.Faults),
        Plain("migrate", "Bring the database to this build's schema.", Migrate.Run),
        OfFile("load-places", "Add the places of a state.", "The places, as JSON.", LoadPlaces.Run),
        Plain("load-event-types", "Bring the catalogue of a consultation's events to this build's.", LoadEventTypes.Run),
        OfFile("load-icd11", "Add the concepts of WHO's list of ICD-11.", "The list, as JSON.", LoadIcd11.Run),
        OfFile("load-medicines", "Add the medicines of a list.", "The list, as JSON.", LoadMedicines.Run),
        Investigations(),
        OfFile(
            "load-inventory", "Bring what facilities keep in stock to what a file lists.", "Units, tags, items and conversions, as JSON.", LoadInventory.Run),
        Plain("load-skills", "Add the medical specialities that users can have.", LoadSkills.Run),
        Plain("load-demo", "Fill a demo system (CARE_DEMO=true).", LoadDemo.Run),
        Superuser(),
        Plain("summarize", "Make the summaries of patients, capacity and districts now.", Summarize.Run),
        Plain("create-buckets", "Make the buckets of the object store that are missing, and set them up.", CreateBuckets.Run),
        Keys(),
        ImportCare.Command(),
    };

    private static Command Plain(string name, string description, Func<Settings, Task> run, Func<Settings, IEnumerable<string>>? rules = null)
    {
        var command = new Command(name, description);
        command.SetAction((_, _) => run(Settings.Read(rules)));
        return command;
    }

    private static Command OfFile(string name, string description, string file, Func<Settings, string, Task> run)
    {
        var path = new Argument<string>("FILE") { Description = file };
        var command = new Command(name, description) { path };
        command.SetAction((told, _) => run(Settings.Read(), told.GetRequiredValue(path)));
        return command;
    }

    private static Command Investigations()
    {
        var investigations = new Argument<string>("FILE") { Description = "The investigations, as JSON." };
        var groups = new Argument<string>("GROUPS") { Description = "Their groups, as JSON." };
        var command = new Command("load-investigations", "Bring the catalogue of investigations to that of a file.") { investigations, groups };
        command.SetAction((told, _) =>
            LoadInvestigations.Run(Settings.Read(), told.GetRequiredValue(investigations), told.GetRequiredValue(groups)));
        return command;
    }

    private static Command Superuser()
    {
        var name = new Argument<string?>("NAME") { Description = "The username.", Arity = ArgumentArity.ZeroOrOne };
        var email = new Argument<string?>("EMAIL") { Description = "The e-mail address.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(
            "create-superuser",
            "Make an account that may do everything. Asks for what is neither told here nor in CARE_SUPERUSER_USERNAME, CARE_SUPERUSER_EMAIL and "
                + "CARE_SUPERUSER_PASSWORD.")
        {
            name, email,
        };
        command.SetAction((told, _) => CreateSuperuser.Run(Settings.Read(), told.GetValue(name), told.GetValue(email)));
        return command;
    }

    private static Command Keys()
    {
        var command = new Command("generate-keys", "Make the keys that are missing under CARE_HOME; without CARE_HOME, print new ones.");
        command.SetAction((_, _) => GenerateKeys.Run(Console.Out));
        return command;
    }
}

/// <summary>A command can't be carried out; the message is the sentence for the operator.</summary>
internal sealed class CommandException(string message) : Exception(message);
