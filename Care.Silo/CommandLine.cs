using Care.Silo.Commands;

namespace Care.Silo;

/// <summary>What an operator can tell a silo's program to do.</summary>
internal static class CommandLine
{
    private const string Usage = """
        Usage: Care.Silo COMMAND
          serve                             run a silo (migrates the database first unless CARE_MIGRATE=false)
          migrate                           bring the database to this build's schema
          load-places FILE                  add the places of a state, as JSON
          load-event-types                  bring the catalogue of a consultation's events to this build's
          load-icd11 FILE                   add the concepts of WHO's list of ICD-11, as JSON
          load-skills                       add the medical specialities that users can have
          load-demo                         fill a demo system (CARE_DEMO=true)
          create-superuser [NAME [EMAIL]]   make an account that may do everything; asks for what is not said
          summarize                         make the summaries of patients, capacity and districts now
          create-buckets                    make the buckets of the object store that are missing, and set them up
          generate-keys                     make the keys that are missing under CARE_HOME; without CARE_HOME, print new ones
        """;

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["serve"]:
                await Serve.Run(Settings.Read());
                return 0;
            case ["migrate"]:
                await Migrate.Run(Settings.Read());
                return 0;
            case ["load-places", var file]:
                await LoadPlaces.Run(Settings.Read(), file);
                return 0;
            case ["load-event-types"]:
                await LoadEventTypes.Run(Settings.Read());
                return 0;
            case ["load-icd11", var file]:
                await LoadIcd11.Run(Settings.Read(), file);
                return 0;
            case ["load-skills"]:
                await LoadSkills.Run(Settings.Read());
                return 0;
            case ["load-demo"]:
                await LoadDemo.Run(Settings.Read());
                return 0;
            case ["create-superuser", .. { Length: <= 2 } account]:
                await CreateSuperuser.Run(Settings.Read(), account);
                return 0;
            case ["summarize"]:
                await Summarize.Run(Settings.Read());
                return 0;
            case ["create-buckets"]:
                await CreateBuckets.Run(Settings.Read());
                return 0;
            case ["generate-keys"]:
                await GenerateKeys.Run(Console.Out);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
