#include "cli/samples.h"

#define FILES   "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
#define COLUMNS "columns: {patient: patient_id, session: session}\n"

void samples_write(const Temp *temp)
{
    temp_write(temp, "pre.csv",
               "patient_id,session,pain,sleep\n"
               "A07,1,8,3\nA07,2,6,4\nB13,1,6.5,2\nC22,1,7,5\nC22,2,5,6\nD31,1,5,7\nE48,1,9,1\n");
    temp_write(temp, "post.csv",
               "patient_id,session,pain,sleep\n"
               "A07,1,5,4\nA07,2,4,4\nB13,1,7,2\nC22,1,4.5,6\nC22,2,5,5\nD31,1,2,9\nE48,1,8.5,2\n");
    temp_write(temp, "long.csv",
               "phase,sleep,patient_id,session,pain\n"
               "before,3,A07,1,8\nafter,4,A07,1,5\nbefore,4,A07,2,6\nafter,4,A07,2,4\nbefore,2,B13,1,6.5\n"
               "after,2,B13,1,7\nbefore,5,C22,1,7\nafter,6,C22,1,4.5\nbefore,6,C22,2,5\nafter,5,C22,2,5\n"
               "before,7,D31,1,5\nafter,9,D31,1,2\nbefore,1,E48,1,9\nafter,2,E48,1,8.5\n");
    temp_write(temp, "wide.csv",
               "patient_id,session,pain_pre,pain_post,sleep_pre,sleep_post\n"
               "A07,1,8,5,3,4\nA07,2,6,4,4,4\nB13,1,6.5,7,2,2\nC22,1,7,4.5,5,6\nC22,2,5,5,6,5\nD31,1,5,2,7,9\n"
               "E48,1,9,8.5,1,2\n");
    temp_write(temp, "good.yaml",
               FILES COLUMNS "measures: {pain: {label: Pain, range: [0, 10], better: lower}, sleep: {label: Sleep}}\n"
                             "output: out\n");
    temp_write(temp, "odd.yaml",
               FILES COLUMNS "measures: {pain: {range: [0, 8], better: lower}, sleep: {}}\n"
                             "output: odd\n");
}
