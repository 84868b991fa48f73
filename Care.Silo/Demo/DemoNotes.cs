using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Patients;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>A note of the ward about a patient, so that the page of notes is not empty. A patient about whom there are notes gets none.</summary>
internal sealed class DemoNotes(IGrainFactory grains)
{
    /// <summary>Writes what is missing, in the name of the district's administrator.</summary>
    public async Task Write(Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var patient = Guid.Parse(DemoExamples.Patient);
            // Where the patients were loaded by a release before, they have other ids.
            if ((await grains.GetGrain<IPatientNoteQueries>(0).List(patient, new(null, null), Paging.First)) is { Succeeded: true, Value.Count: 0 })
            {
                var note = new PatientNoteWrite("Drinks well, passed urine twice since the morning.", NoteThread.Nurses, ReplyTo: null);
                (await grains.GetGrain<IPatientNote>(DemoIds.Of("note about Dummy Patient")).Write(patient, note)).EnsureSucceeded("A note");
            }
        }
    }
}
