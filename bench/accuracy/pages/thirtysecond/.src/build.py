import re,json,collections,sys
B='/tmp/blind/h32/'
ids=set()
for f in ['facts-topical-jak','facts-biologic-systemic']:
    for l in open(f'/tmp/blind/src/{f}.jsonl'): ids.add(json.loads(l)['id'])
txt=open(B+'.src/a.txt').read()+open(B+'.src/b.txt').read()
C={'h':'high','m':'medium','l':'low'}
out=[]
for part in re.split(r'^=====',txt,flags=re.M)[1:]:
    n,body=part.split('\n',1)
    def r(m):
        s,meta=m.group(1).split('||'); lab,ty,c,x,why=meta.split('|',4)
        for i in re.findall(r'\b(?:us|eu|uk|jp|int|ca|au)-[a-z0-9][a-z0-9-]*[a-z0-9]',why.split(':')[0]):
            if i not in ids: print('BAD ID',n,i)
        out.append(dict(doc=n,sentence=s,label=lab,claimType=ty,confidence=C[c],why=why,needsContext=x=='1')); return s
    d=re.sub(r'<<(.*?)>>',r,body)
    assert '<<' not in d and '>>' not in d and '||' not in d.replace('| |',''),n
    open(B+f'docs/{n}.md','w').write(d.rstrip('\n')+'\n')
U=[u.split('|') for u in open(B+'.src/unlabel.txt').read().split('\n')]
for d,p in U:
    m=[o for o in out if o['doc']==d and o['sentence'].startswith(p)]
    assert len(m)==1 and m[0]['label']=='ok',(d,p,len(m))
    out.remove(m[0])
with open(B+'labels.jsonl','w') as f:
    for o in out: f.write(json.dumps(o,ensure_ascii=False)+'\n')
