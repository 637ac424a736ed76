import json,collections,os
B='/tmp/blind/h32/'
L=[json.loads(l) for l in open(B+'labels.jsonl')]
for x in L:
    d=open(B+f"docs/{x['doc']}.md").read()
    if d.count(x['sentence'])!=1: print('COUNT',x['doc'],d.count(x['sentence']),x['sentence'])
    assert x['label'] in('ok','outdated','wrong') and '\n' not in x['sentence']
for n in sorted(os.listdir(B+'docs')):
    k=len(open(B+'docs/'+n).read().split('\n'))-1
    if not 10<=k<=40: print('LINES',n,k)
print(len(os.listdir(B+'docs')),len(L),collections.Counter(x['label'] for x in L))
for l in('ok','outdated','wrong'): print(l,collections.Counter(x['claimType'] for x in L if x['label']==l).most_common())
print('all',collections.Counter(x['claimType'] for x in L).most_common(),collections.Counter(x['needsContext'] for x in L),collections.Counter(x['confidence'] for x in L))
